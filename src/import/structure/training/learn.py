"""python3 learn.py CORPUS ARTICLES OUT: trains the network of ../network and writes OUT/weights.json and the weights of each fold (README)."""

import json
import os
import sys
from collections import Counter
from random import Random

import torch
from torch.nn import functional as F

from documents import read_corpus, read_texts
from examples import Example, crop, random_breaks, vary
from export import export, pin
from network import Recogniser, encoder
from stops import learn_stops

SEED = 20260104
FOLDS = 3
VOCABULARY = 3400
STEPS = {"stops": 7100, "documents": 2650, "gold": 380}
GROUP = 4


def loss_of(example, passes):
    total = 0
    known = (example.ends >= 0).nonzero()[:, 0]
    for weight, (kinds, ends) in zip((0.4, 1.0), passes):
        total = total + weight * F.nll_loss(kinds, example.kinds, reduction="sum")
        total = total - weight * ends[known, example.ends[known]].sum()
    return total


def train(model, draw, steps, rates, averages=False):
    """Steps of GROUP documents; `rates` maps the prefixes of slow parameters to their share of the rate."""
    groups = [{"params": [p], "lr": rates["all"] * share_of(name, rates)} for name, p in model.named_parameters()]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [g["lr"] for g in groups], total_steps=steps, pct_start=0.03)
    mean = None
    model.train()
    for step in range(steps):
        optimiser.zero_grad()
        for _ in range(GROUP):
            example = draw()
            (loss_of(example, model(example)) / (100 * GROUP)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if averages:
            keep = min(0.97, (step + 1) / (step + 11))
            now = model.state_dict()
            mean = {k: v.clone() if mean is None else mean[k] * keep + v * (1 - keep) for k, v in now.items()}
    if averages:
        model.load_state_dict(mean)


def share_of(name, rates):
    return 1.0 if "slow" not in rates or not (name.startswith("characters") or ".be" in name) else rates["slow"]


def learn_documents(finder, documents, pool, encode, size, random):
    model = Recogniser(size)
    model.characters.load_state_dict(finder.characters.state_dict())
    for ends in (model.ends1, model.ends2):
        ends.before.load_state_dict(finder.before.state_dict())
        ends.behind.load_state_dict(finder.behind.state_dict())
    model.characters.drop.p = 0.05
    train(model, lambda: draw_document(documents, pool, encode, random), STEPS["documents"], {"all": 2.5e-3, "slow": 0.4})
    return model.state_dict()


def draw_document(documents, pool, encode, random):
    blocks = vary(crop(random.choice(documents), random), pool, random)
    return Example(blocks, encode, random_breaks(blocks, random) if random.random() < 0.1 else ())


def learn_gold(state, gold, documents, pool, encode, size, seed):
    random = Random(seed)
    torch.manual_seed(seed)
    model = Recogniser(size)
    model.load_state_dict(state)
    names = list(gold) + 2 * [name for name in gold if name.startswith("reports")]

    def draw():
        if random.random() < 0.35:
            return draw_document(documents, pool, encode, random)
        blocks = crop(gold[random.choice(names)], random)
        blocks = vary(blocks, pool, random) if random.random() < 0.3 else blocks
        return Example(blocks, encode, random_breaks(blocks, random) if random.random() < 0.08 else ())

    train(model, draw, STEPS["gold"], {"all": 1.6e-3}, averages=True)
    return model.state_dict()


def main(corpus, articles, out):
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    gold, documents, pool = read_corpus(corpus, articles)
    own = [[text for heading, text in blocks if heading] for blocks in documents]
    pool = pool + 2 * [headings for headings in own if len(headings) >= 2]
    counts = Counter(ch for blocks in documents for _, text in blocks for ch in text)
    vocabulary = [ch for ch, _ in counts.most_common(VOCABULARY)]
    encode, size = encoder(vocabulary), len(vocabulary) + 1
    finder = learn_stops(read_texts(corpus, articles, gold), encode, size, STEPS["stops"], Random(SEED))
    state = learn_documents(finder, documents, pool, encode, size, Random(SEED))
    names = list(gold)
    for fold in range(FOLDS):
        held = names[fold::FOLDS]
        kept = {name: gold[name] for name in names if name not in held}
        export(os.path.join(out, f"fold-{fold}.json"), vocabulary, learn_gold(state, kept, documents, pool, encode, size, SEED + fold))
        with open(os.path.join(out, f"fold-{fold}.names.json"), "w", encoding="utf8") as names_file:
            json.dump(held, names_file, ensure_ascii=False)
    state = learn_gold(state, gold, documents, pool, encode, size, SEED)
    pin(os.path.join(out, "pinned.json"), export(os.path.join(out, "weights.json"), vocabulary, state), state)


if __name__ == "__main__":
    main(*sys.argv[1:])
