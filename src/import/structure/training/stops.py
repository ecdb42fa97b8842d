"""The first lesson: where a stop or a comma has been taken out of running text."""

import torch
from torch import nn
from torch.nn import functional as F

from candidates import mark_sentence_ends
from network import ENDS, WIDTH, Characters

COMMAS, STOPS = "，、", "。！？；："
LENGTH = 3000


def take_out(text, random):
    """The text with some of its punctuation gone, and for each remaining character what stood before it: 0 nothing, 1 a comma, 2 a stop."""
    share = random.choice([0.1, 0.2, 0.35, 0.5])
    kept, labels, pending = [], [], 0
    for ch in text:
        kind = 1 if ch in COMMAS else 2 if ch in STOPS else 0
        if kind and random.random() < share:
            pending = kind
            continue
        kept.append(ch)
        labels.append(pending)
        pending = 0
    return "".join(kept), labels


def draw_text(texts, random):
    parts, size = [], 0
    while size < LENGTH:
        text = random.choice(texts)
        first = random.randrange(max(1, len(text) - 1200))
        parts.append(text[first : first + 2000])
        size += len(parts[-1])
    return "".join(parts)


class StopFinder(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.characters = Characters(size)
        self.before, self.behind = nn.Linear(WIDTH, ENDS), nn.Linear(WIDTH, ENDS, bias=False)
        self.out = nn.Linear(ENDS, 3)

    def forward(self, chars, marks):
        h = self.characters(chars, marks)
        return self.out(F.relu(self.before(h)[:-1] + self.behind(h)[1:]))


def learn_stops(texts, encode, size, cycles, random):
    """In each cycle the rate starts anew and falls to nothing; the last one drops out a tenth, because text is short and the lesson long."""
    model = StopFinder(size)
    for rate, dropped, steps in zip((3e-3, 2.5e-3, 2e-3), (0.0, 0.0, 0.1), cycles):
        model.characters.drop.p = dropped
        optimiser = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=dropped / 2)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=max(0.01, 2 / steps))
        for _ in range(steps):
            text, labels = take_out(draw_text(texts, random), random)
            marks = torch.tensor(list(mark_sentence_ends(text)[:-1]))
            loss = F.cross_entropy(model(encode(text), marks), torch.tensor(labels[1:]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return model
