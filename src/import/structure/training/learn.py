"""python3 learn.py CORPUS ARTICLES OUT [SHARE]: trains the network of ../network and writes OUT/weights.json and the weights of each fold (README)."""

import json
import math
import os
import sys
from collections import Counter
from itertools import accumulate
from random import Random

import torch
from torch.nn import functional as F

from documents import read_corpus, read_texts, read_written
from examples import Example, crop, random_breaks, vary
from export import export, pin
from network import Recogniser, encoder
from stops import learn_stops

SEED = 20260104
FOLDS = 3
VOCABULARY = 3400
STEPS = {"stops": (7000, 22000, 13500), "documents": (6600,), "written": (2000,), "gold": (600, 450)}
GROUP = 4
# No document counts for more starts than this.
MOST = 400


def loss_of(example, passes):
    total = 0
    known = (example.ends >= 0).nonzero()[:, 0]
    for weight, (kinds, ends) in zip((0.4, 1.0), passes):
        total = total + weight * F.nll_loss(kinds, example.kinds, reduction="sum")
        total = total - weight * ends[known, example.ends[known]].sum()
    return total


def train(model, draw, steps, rates, decay, averages=False):
    """Steps of GROUP documents; the parameters that the first lesson taught go at `rates["taught"]`."""
    groups = [{"params": [p], "lr": rates["taught" if is_taught(name) else "new"]} for name, p in model.named_parameters()]
    optimiser = torch.optim.AdamW(groups, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [g["lr"] for g in groups], total_steps=steps, pct_start=max(0.02, 2 / steps), cycle_momentum=False)
    mean = None
    model.train()
    for step in range(1, steps + 1):
        optimiser.zero_grad()
        examples = [draw() for _ in range(GROUP)]
        losses = [loss_of(*each) * min(1, MOST / len(each[0].starts)) for each in zip(examples, model(examples))]
        (sum(losses) / (100 * GROUP)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if averages:
            keep = min(0.98, step / (step + 10))
            now = model.state_dict()
            mean = {k: v.clone() if mean is None else mean[k] * keep + v * (1 - keep) for k, v in now.items()}
    if averages:
        model.load_state_dict(mean)


def is_taught(name):
    return name.startswith("characters") or ".be" in name


class Documents:
    """Draws documents of the second lesson, long ones with long paragraphs more often."""

    def __init__(self, shared, pool, encode):
        self.documents, self.pool, self.encode = [blocks for _, blocks in shared], pool, encode
        self.sums = list(accumulate(share * share_of(blocks) for share, blocks in shared))

    def draw(self, random):
        blocks = crop(random.choices(self.documents, cum_weights=self.sums)[0], random)
        return self.example(vary(blocks, self.pool, random), random)

    def example(self, blocks, random):
        return Example(blocks, self.encode, random_breaks(blocks, random) if random.random() < 0.1 else ())


def share_of(blocks):
    sizes = [len(text) for heading, text in blocks if not heading]
    length = sum(len(text) for _, text in blocks)
    return min(4, max(0.5, (sum(sizes) / len(sizes) / 75) ** 1.5)) * min(2.5, math.sqrt(length / 750))


def learn_documents(finder, documents, size, steps, random):
    model = Recogniser(size)
    model.characters.load_state_dict(finder.characters.state_dict())
    for ends in (model.ends1, model.ends2):
        ends.before.load_state_dict(finder.before.state_dict())
        ends.behind.load_state_dict(finder.behind.state_dict())
    with torch.no_grad():
        model.ends1.out.weight.copy_((finder.out.weight[2] - finder.out.weight[0])[None])
    model.characters.drop.p = 0.03
    train(model, lambda: documents.draw(random), steps[0], {"taught": 7.5e-4, "new": 2.5e-3}, 0.01)
    return model.state_dict()


class Written:
    """Draws invented documents, each once before any comes again, headings of theirs among those that are put elsewhere."""

    def __init__(self, written, documents):
        own = [[text for heading, text in blocks if heading] for blocks in written.values()]
        self.blocks, self.documents, self.queue = list(written.values()), documents, []
        self.pool = documents.pool + 15 * [headings for headings in own if len(headings) >= 2]

    def draw(self, random, varied):
        if not self.queue:
            self.queue.extend(random.sample(self.blocks, len(self.blocks)))
        blocks = crop(self.queue.pop(), random, random.choice((4500, 9000)))
        return self.documents.example(vary(blocks, self.pool, random) if random.random() < varied else blocks, random)


def learn_written(state, documents, written, size, steps, random):
    """The second lesson goes on, half of it on invented documents."""
    model = Recogniser(size)
    model.load_state_dict(state)
    model.characters.drop.p, model.first.drop.p, model.second.drop.p = 0.05, 0.12, 0.12
    draw = lambda: written.draw(random, 0.45) if random.random() < 0.5 else documents.draw(random)
    train(model, draw, steps[0], {"taught": 4e-4, "new": 1.3e-3}, 0.02, averages=True)
    return model.state_dict()


def learn_gold(state, gold, documents, written, size, runs, seed):
    """The mean of short runs from one state: each alone learns gold by heart before it has learnt from it."""
    states = [learn_gold_once(state, gold, documents, written, size, steps, seed + 100 * run) for run, steps in enumerate(runs)]
    return {name: sum(one[name] for one in states) / len(states) for name in state}


def learn_gold_once(state, gold, documents, written, size, steps, seed):
    random = Random(seed)
    torch.manual_seed(seed)
    model = Recogniser(size)
    model.load_state_dict(state)
    model.characters.drop.p, model.first.drop.p, model.second.drop.p = 0.08, 0.2, 0.2
    names = list(gold) + 3 * [name for name in gold if name.startswith("reports")]
    own = [[text for heading, text in blocks if heading] for blocks in gold.values()]
    pool = written.pool + 20 * [headings for headings in own if len(headings) >= 2]
    queue = []

    def draw():
        chance = random.random()
        if chance < 0.15:
            return documents.draw(random)
        if chance < 0.32:
            return written.draw(random, 0.35)
        if not queue:
            queue.extend(random.sample(names, len(names)))
        name = queue.pop()
        longest = random.choice((4500, 4500, 4500, 9000, 18000)) if name.startswith("reports") else 9000
        blocks = crop(gold[name], random, longest)
        return documents.example(vary(blocks, pool, random) if random.random() < 0.25 else blocks, random)

    train(model, draw, steps, {"taught": 5e-4, "new": 1.2e-3}, 0.02, averages=True)
    return model.state_dict()


def main(corpus, articles, out, share="1"):
    """`share` of the steps, to try the lessons out."""
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    steps = {name: [max(10, round(cycle * float(share))) for cycle in cycles] for name, cycles in STEPS.items()}
    gold, found, pool = read_corpus(corpus, articles)
    own = [[text for heading, text in blocks if heading] for _, blocks in found]
    counts = Counter(ch for _, blocks in found for _, text in blocks for ch in text)
    vocabulary = [ch for ch, _ in counts.most_common(VOCABULARY)]
    encode, size = encoder(vocabulary), len(vocabulary) + 1
    documents = Documents(found, pool + 2 * [headings for headings in own if len(headings) >= 2], encode)
    finder = learn_stops(read_texts(corpus, articles, gold), encode, size, steps["stops"], Random(SEED))
    state = learn_documents(finder, documents, size, steps["documents"], Random(SEED))
    written = Written(read_written(corpus, gold), documents)
    state = learn_written(state, documents, written, size, steps["written"], Random(SEED + 5))
    names = list(gold)
    for fold in range(FOLDS):
        held = names[fold::FOLDS]
        kept = {name: gold[name] for name in names if name not in held}
        export(os.path.join(out, f"fold-{fold}.json"), vocabulary, learn_gold(state, kept, documents, written, size, steps["gold"], SEED + fold))
        with open(os.path.join(out, f"fold-{fold}.names.json"), "w", encoding="utf8") as names_file:
            json.dump(held, names_file, ensure_ascii=False)
    state = learn_gold(state, gold, documents, written, size, steps["gold"], SEED)
    pin(os.path.join(out, "pinned.json"), export(os.path.join(out, "weights.json"), vocabulary, state), state)


if __name__ == "__main__":
    main(*sys.argv[1:])
