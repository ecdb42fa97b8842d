"""Headings made of a document's own clauses: taken out of their sentences, alike in length, set before their paragraphs."""

import re

CLAUSE = re.compile(r"(?<=[，。；、])[\u4e00-\u9fff]{4,18}(?=，)")
FIRST = set("但而也就都还并且因所如虽不同的了其这那我他她它你是被使让又则若即却只才再更很最已仍曾于及和与或当时来去在由正经早要后没给跟据按不有还能可会该某需应伴随既无各针")
LAST = set("的了着过时后中上下里地得和与及是在为就也都来说称")


def list_clauses(text):
    """Spans of clauses that could be headings; their comma goes with them."""
    found = [(m.start(), m.end()) for m in CLAUSE.finditer(text)]
    return [(a, b) for a, b in found if text[a] not in FIRST and text[b - 1] not in LAST]


def take(text, spans):
    for a, b in sorted(spans, reverse=True):
        text = text[:a] + text[b + 1 :]
    return text


def choose(clauses, text, size, paired, random):
    """The spans of one heading of about `size` characters."""
    if paired:
        halves = [span for span in clauses if span[1] - span[0] == size // 2]
        return random.sample(halves, 2) if len(halves) >= 2 else None
    near = sorted(clauses, key=lambda span: (abs(span[1] - span[0] - size), random.random()))
    return near[:1] if abs(near[0][1] - near[0][0] - size) <= 2 else None


def ask(text, random):
    """The heading as a question."""
    return random.choice(["如何{}？", "怎样{}？", "为什么{}？", "{}吗？", "谁来{}？", "为何要{}？", "{}，怎么办？", "{}难在哪？"]).format(text)


def take_up(text, random):
    """A sentence opening that takes the end of a heading up, as official prose does."""
    tail = text[2:] if 4 <= len(text) <= 8 and random.random() < 0.6 else text[-random.choice([2, 2, 4, 4, 6]) :]
    topic = random.choice(["发展", "工作", "事业", "改革", "治理", "安全", "企业", "社会", "队伍", "城市"])
    ground = random.choice(["基础", "关键", "根本", "前提", "保障", "重点", "难点", "抓手", "底线", "生命线", "基石", "核心"])
    verb = random.choice(["是", "是", "是", "既是", "始终是", "作为", "关系", "离不开", "事关"])
    body = topic if verb in ("离不开", "关系", "事关") else topic + random.choice(["的", ""]) + ground
    return tail + verb + body + random.choice("，，，。")


def head_with_clauses(paragraphs, random):
    """The paragraphs with three or more such headings; None where they have too few clauses."""
    step = random.choice([1, 1, 2, 2, 3, 4])
    loose, paired = random.random() < 0.3, random.random() < 0.3
    size = random.choice([8, 10, 12, 14, 16]) if paired else random.randint(5, 15)
    asks = random.random() < 0.12
    made, count, due = [], 0, random.choice([0, 1, 1, 1, 2])
    for heading, text in paragraphs:
        clauses = list_clauses(text) if due <= 0 and len(text) >= 50 else []
        spans = choose(clauses, text, random.randint(5, 16) if loose and not paired else size, paired, random) if clauses else None
        if spans:
            spans = sorted(spans)
            name = "".join(text[a:b] for a, b in spans)
            made.append((True, ask(name, random) if asks else name))
            text = take(text, spans)
            text = take_up(name, random) + text if random.random() < 0.2 else text
            count += 1
            due = step if random.random() < 0.7 else random.choice([1, 2, 3])
        due -= 1
        made.append((heading, text))
    return made if count >= 2 else None
