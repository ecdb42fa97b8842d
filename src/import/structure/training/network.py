"""The network: characters by dilated convolutions, starts by recurrence and attention, ends by pairs, all of it twice."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from candidates import FEATURES, WINDOW

SLOTS = 16384
CHAR, PAIR, WIDTH, STATE, ENDS = 40, 24, 64, 48, 32
DILATIONS = (1, 2, 4, 8)
REACH = 48


def encoder(vocabulary):
    """Gives each character of a text its number and the slot of the pair that it opens."""
    table = np.zeros(0x110000, dtype=np.int64)
    for i, ch in enumerate(vocabulary):
        table[ord(ch)] = i + 1

    def encode(text):
        codes = np.fromiter(map(ord, text), dtype=np.uint64, count=len(text))
        slots = pair_slots(codes, np.append(codes[1:], np.uint64(0)))
        return torch.from_numpy(np.stack([table[codes.astype(np.int64)], slots.astype(np.int64)], 1))

    return encode


def pair_slots(first, second):
    mask = np.uint64(0xFFFFFFFF)
    code = (first * np.uint64(0x9E3779B1) & mask) ^ (second * np.uint64(0x85EBCA6B) & mask)
    return ((code ^ (code >> np.uint64(15))) * np.uint64(0x2C1B3C6D) & mask) >> np.uint64(18)


class Characters(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.char = nn.Embedding(size, CHAR)
        self.pair = nn.Embedding(SLOTS, PAIR)
        self.mark = nn.Embedding(5, WIDTH)
        nn.init.normal_(self.mark.weight, std=0.3)
        self.deep = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 5, padding=2 * d, dilation=d, groups=WIDTH) for d in DILATIONS)
        self.mix = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in DILATIONS)
        self.drop = nn.Dropout(0.1)

    def forward(self, chars, marks):
        x = torch.cat([self.char(chars[:, 0]), self.pair(chars[:, 1])], 1)
        x = self.drop(x + self.mark(marks))
        for deep, mix in zip(self.deep, self.mix):
            y = F.relu(deep(x.t()[None])[0].t())
            x = x + self.drop(mix(y))
        return x


class Starts(nn.Module):
    """Recurrence over starts both ways behind a projection; attention before it on the second pass."""

    def __init__(self, inputs, attends):
        super().__init__()
        self.project = nn.Linear(inputs, 2 * STATE)
        self.attends = attends
        if attends:
            self.query, self.key = nn.Linear(2 * STATE, 32), nn.Linear(2 * STATE, 32)
            self.value, self.out = nn.Linear(2 * STATE, 2 * STATE), nn.Linear(2 * STATE, 2 * STATE)
        self.gru = nn.GRU(2 * STATE, STATE, bidirectional=True)
        self.drop = nn.Dropout(0.1)

    def forward(self, rows):
        """`rows`: a matrix a document, whose recurrences run beside each other."""
        inputs = [self.attend(self.drop(F.relu(self.project(x)))) for x in rows]
        packed = nn.utils.rnn.pack_sequence(inputs, enforce_sorted=False)
        outputs, sizes = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0], batch_first=True)
        return [x + self.drop(y[:size]) for x, y, size in zip(inputs, outputs, sizes.tolist())]

    def attend(self, x):
        if not self.attends:
            return x
        q, k, v = self.query(x), self.key(x), self.value(x)
        mixed = [torch.softmax(q[:, p] @ k[:, p].t() / 4, 1) @ v[:, w] for p, w in heads()]
        return x + self.out(torch.cat(mixed, 1))


def heads():
    return ((slice(0, 16), slice(0, STATE)), (slice(16, 32), slice(STATE, 2 * STATE)))


class Ends(nn.Module):
    def __init__(self, extra):
        super().__init__()
        self.before, self.behind = nn.Linear(WIDTH, ENDS), nn.Linear(WIDTH, ENDS, bias=False)
        self.start = nn.Linear(2 * STATE, ENDS, bias=False)
        self.offset = nn.Embedding(WINDOW, ENDS)
        self.extra = nn.Linear(extra, ENDS, bias=False) if extra else None
        self.out = nn.Linear(ENDS, 1)

    def forward(self, h, context, places, extra=None):
        zero = torch.zeros(1, ENDS)
        near = torch.cat([zero, self.before(h)]) + torch.cat([self.behind(h), zero])
        z = near[places] + self.start(context)[:, None] + self.offset.weight[None]
        if extra is not None:
            z = z + self.extra(extra)
        return self.out(F.relu(z))[..., 0]


class Recogniser(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.characters = Characters(size)
        self.first = Starts(3 * WIDTH + FEATURES, False)
        self.second = Starts(2 * STATE + 3 + WINDOW + 2, True)
        self.ends1, self.ends2 = Ends(5), Ends(3)
        self.kinds1, self.kinds2 = nn.Linear(2 * STATE, 3), nn.Linear(2 * STATE, 3)

    def forward(self, examples):
        """Both passes' log probabilities of each document."""
        letters = [self.characters(one.chars, one.marks) for one in examples]
        contexts = self.first([torch.cat([pool(h, one.starts), one.features], 1) for h, one in zip(letters, examples)])
        alone = [self.judge(one, h, context) for one, h, context in zip(examples, letters, contexts)]
        compared = [compare(one, *seen) for one, (_, _, seen) in zip(examples, alone)]
        joined = self.second([torch.cat([context, shape], 1) for context, (shape, _) in zip(contexts, compared)])
        return [self.judge_again(*each) for each in zip(examples, letters, alone, joined, compared)]

    def judge(self, example, h, context):
        places, barred = places_of(example, len(h))
        ends = self.ends1(h, context, places, example.cuts).masked_fill(barred, -30.0)
        kinds = self.kinds1(context)
        return kinds, ends, joint(kinds, ends)

    def judge_again(self, example, h, alone, context, compared):
        places, barred = places_of(example, len(h))
        kinds, ends, one = alone
        ends2 = (ends + self.ends2(h, context, places, compared[1])).masked_fill(barred, -30.0)
        return one, joint(kinds + self.kinds2(context), ends2)


def places_of(example, size):
    places = example.starts[:, None] + torch.arange(1, WINDOW + 1)[None]
    return places.clamp(max=size), places > example.reach[:, None]


def pool(h, starts):
    """The characters around each start, and the most of each channel over what follows."""
    behind = torch.cat([torch.zeros(1, WIDTH), h])[starts]
    size = len(h)
    windows = (starts[:, None] + torch.arange(REACH)[None]).clamp(max=size - 1)
    return torch.cat([behind, h[starts], h[windows].max(1)[0]], 1)


def joint(kinds, ends):
    """Log probabilities of the kinds (none, paragraph, heading) and, given a heading, of its ends."""
    total = torch.logsumexp(ends, 1)
    kinds = torch.stack([kinds[:, 0], kinds[:, 1], kinds[:, 2] + total], 1)
    return F.log_softmax(kinds, 1), ends - total[:, None]


def compare(example, kinds, ends):
    """How the supposed headings of one numbering agree in length: features of each start and of each end."""
    spread = ends.exp()
    chance = kinds[:, 2].exp()
    kin = torch.where(example.numbering < 16, example.numbering, torch.zeros_like(example.numbering))
    same = F.one_hot(kin, 16).float()
    logs = []
    for weight in (chance, chance.clamp(min=1e-6) ** 0.4):
        mass = weight[:, None] * spread
        others = (same @ (same.t() @ mass) - mass).clamp(min=0)
        logs.append(others)
    near = F.avg_pool1d(logs[1][:, None], 5, 1, 2)[:, 0] * 5
    extra = torch.stack([torch.log(one + 0.02) for one in (logs[0], logs[1], near)], 2)
    fit = (spread[:, :, None] * extra[:, :, 1:]).sum(1)
    return torch.cat([kinds.clamp(min=-8), spread, fit], 1), extra
