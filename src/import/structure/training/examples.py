"""Draws training examples: documents with headings taken out, put in from elsewhere, numbered otherwise, or made of their own sentences."""

import math
import re

import torch

from candidates import WINDOW, Candidates, read_numbering
from clauses import head_with_clauses

LONGEST = 4500
HAN_NUMBERS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
CLOSING = re.compile(r"([^，。！？；：、“”‘’（）《》]{5,26})。(?=[^”’）])")


def han_number(value):
    return HAN_NUMBERS[value] if value <= 10 else "十" + HAN_NUMBERS[value - 10] if value < 20 else str(value)


def strip_number(text):
    kind, size, _ = read_numbering(text, 0)
    return text[size:] if kind in (1, 2, 3, 4, 5, 6, 7) and len(text) - size >= 4 else text


def renumber(headings, random):
    style = random.choice(["{h}、", "（{h}）", "{d}.", "{d}、", "0{d}", "第{h}，", "{h}是", "（{d}）", "第{h}章", "{d:02d}、", "{d:02d} ".strip()])
    first = 1 if random.random() < 0.8 else 2
    return [style.format(h=han_number(i + first), d=i + first) + strip_number(text) for i, text in enumerate(headings)]


def crop(blocks, random, longest=LONGEST):
    if sum(len(text) for _, text in blocks) <= longest:
        return blocks
    first = random.randrange(len(blocks))
    first = 0 if random.random() < 0.4 else first
    size, last = 0, first
    while last < len(blocks) and size < longest:
        size += len(blocks[last][1])
        last += 1
    while first > 0 and size < 1500:
        first -= 1
        size += len(blocks[first][1])
    while last > first + 1 and blocks[last - 1][0]:
        last -= 1
    return blocks[first:last]


def cut_first_sentences(blocks):
    """Short first sentences lose their stop and become headings; only where three paragraphs can."""
    made, count = [], 0
    for heading, text in blocks:
        found = None if heading else CLOSING.match(text)
        if found and len(text) - found.end() >= 30:
            made += [(True, found[1]), (False, text[found.end() :])]
            count += 1
        elif not heading:
            made.append((False, text))
    return made if count >= 3 else None


def insert(paragraphs, headings, random):
    """Headings of another document, evenly or loosely spread, mostly behind a lead."""
    count = min(len(headings), max(2, len(paragraphs) // random.choice([1, 2, 2, 3, 4])))
    first = random.randrange(len(headings) - count + 1)
    chosen = headings[first : first + count]
    places = sorted(random.sample(range(0 if random.random() < 0.15 else 1, len(paragraphs)), min(count, len(paragraphs) - 1)))
    made = []
    for i, block in enumerate(paragraphs):
        if i in places:
            made.append((True, chosen[places.index(i)]))
        made.append(block)
    return made


def vary(blocks, pool, random):
    """One document as it may come."""
    headings = [text for heading, text in blocks if heading]
    paragraphs = [block for block in blocks if not block[0]]
    draw = random.random()
    if draw < 0.07:
        return cut_first_sentences(blocks) or blocks
    if headings:
        if draw < 0.42:
            return blocks
        if draw < 0.5:
            return paragraphs
        if draw < 0.66:
            return rename(blocks, [strip_number(text) for text in headings] if random.random() < 0.7 else renumber(headings, random))
    elif draw < 0.42:
        return blocks
    if draw > 0.74:
        made = head_with_clauses(paragraphs, random)
        if made:
            return rename(made, renumber([text for heading, text in made if heading], random)) if random.random() < 0.2 else made
    chosen = random.choice(pool)
    draw = random.random()
    chosen = [strip_number(text) for text in chosen] if draw < 0.5 else renumber(chosen, random) if draw < 0.7 else chosen
    return insert(paragraphs, chosen, random)


def rename(blocks, headings):
    names = iter(headings)
    return [(True, next(names)) if heading else (heading, text) for heading, text in blocks]


def count_grams(chars, size):
    counts = {}
    for i in range(len(chars) - size + 1):
        gram = chars[i : i + size]
        counts[gram] = counts.get(gram, 0) + 1
    return counts


def describe_cuts(chars, starts, reach):
    """Five numbers for each end of each start: whether what follows stands in the heading, and how often the grams at the cut stand elsewhere."""
    twos, threes = count_grams(chars, 2), count_grams(chars, 3)

    def elsewhere(counts, gram):
        return math.log1p(max(0, counts.get(gram, 0) - 1)) / 2

    size = len(chars)
    near = [[0.0] * 4 for _ in range(size + 1)]
    for e in range(1, size + 1):
        across = max(elsewhere(threes, chars[max(0, e - 2) : e + 1]), elsewhere(threes, chars[e - 1 : e + 2]))
        near[e] = [elsewhere(twos, chars[e - 1 : e + 1]), across, elsewhere(twos, chars[e : e + 2]), elsewhere(twos, chars[max(0, e - 2) : e])]
    rows = []
    for at, last in zip(starts, reach):
        row = [[1.0 if e + 2 <= size and chars.find(chars[e : e + 2], at, e) >= 0 else 0.0] + near[e] for e in range(at + 1, last + 1)]
        rows.append(row + [[0.0] * 5] * (WINDOW - len(row)))
    return rows


class Example:
    """Tensors of one document; labels are -1 where no label is known."""

    def __init__(self, blocks, encode, breaks=()):
        chars = "".join(text for _, text in blocks)
        found = Candidates(chars, breaks)
        self.chars = encode(chars)
        self.starts = torch.tensor(found.starts)
        self.marks = torch.tensor(found.marks)
        self.features = torch.tensor(found.features)
        self.reach = torch.tensor(found.reach)
        self.cuts = torch.tensor(describe_cuts(chars, found.starts, found.reach))
        self.numbering = self.features[:, :19].argmax(1) * (self.features[:, :19].sum(1) > 0)
        index = {at: i for i, at in enumerate(found.starts)}
        self.kinds = torch.zeros(len(found.starts), dtype=torch.long)
        self.ends = torch.full((len(found.starts),), -1, dtype=torch.long)
        at = 0
        for heading, text in blocks:
            i = index.get(at)
            if i is not None:
                self.kinds[i] = 2 if heading else 1
                if heading and at + len(text) <= found.reach[i] and len(text) <= WINDOW:
                    self.ends[i] = len(text) - 1
            at += len(text)


def random_breaks(blocks, random):
    at, found = 0, []
    for _, text in blocks:
        if at > 0 and random.random() < 0.4:
            found.append(at)
        at += len(text)
    return found
