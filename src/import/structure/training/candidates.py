"""Where a block may begin in flat text: the same rules as mark-starts.ts, numbering.ts and sentence-ends.ts."""

import re
from collections import Counter

OPENERS = "“‘（《〈「『【〔[("
CLOSERS = "”’）》〉」』】〕])"
WIDE = {"(": "（", ")": "）", "[": "【", "]": "】"}
STOPS = "。！？!?…；;：:"
STRONG = "。！？!?…"
LONGEST_QUOTE = 240
WINDOW = 50
FEATURES = 31

# What an article counts in its headings, as counted-words.ts has it.
COUNTED_WORD = (
    "(?:案例|步骤|漏洞|阶段|方法|方式|示例|场景|话题|原则|支柱|亮点|看点|问题|误区|思维|课时|关键词|要点|故事|活动|环节|趋势|建议|启示|特点|经验|做法|任务|专题|镜头|现场|挑战|举措|路径|目标|议题|观点|理由|条件|背景)"
)
PATTERNS = [
    re.compile(p)
    for p in (
        r"[一二三四五六七八九十]{1,3}、",
        r"[（(][一二三四五六七八九十]{1,3}[）)]",
        r"0[0-9](?![0-9]|[.%年月日])",
        r"[0-9]{1,2}[、.．](?![0-9])",
        r"[（(][0-9]{1,2}[）)]",
        rf"第[一二三四五六七八九十]{{1,3}}[章节编篇]|{COUNTED_WORD}(?:[一二三四五六七八九十]{{1,2}}|[0-9]{{1,2}})[：:、丨|｜]",
        r"第[一二三四五六七八九十]{1,3}[，、：,]",
        r"[一二三四五六七八九十]{1,2}(?:是|要)",
        r"【[^】]{1,20}】",
        r"[★◆●■▲▶►☆◎※→•·]",
        r"[①②③④⑤⑥⑦⑧⑨⑩]",
        r"(?:Q|A|问|答|记者)[0-9]{0,2}[：:]?",
        r"(?:其[一二三四五六七八九]|首先|其次|再次|最后)",
        r"第[一二三四五六七八九十百]{1,4}条",
        r"(?:图|表|附件)[0-9]{1,2}",
        r"[“‘《]",
        r"[0-9]",
        r"[A-Za-z]",
    )
]
FIRST = re.compile(
    r"[一二三四五六七八九十（(0-9第【★◆●■▲▶►☆◎※→•·①②③④⑤⑥⑦⑧⑨⑩问答记其首再最图表附“‘《A-Za-z专举亮任做关原启场建思挑支故方条案步活漏特环现理目看示经背要观议话误课趋路镜阶]"
)
INNER = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|0[0-9]|[0-9]{1,2}[、.．]|第[一二三四五六七八九十]{1,3}[章节编篇]"
    rf"|{COUNTED_WORD}[一二三四五六七八九十0-9]"
)
LABEL = re.compile(r"【[^】]{1,12}】")
OFTEN = 3
DIGITS = "零一二三四五六七八九十"
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩"
INNER_TYPES = {1, 2, 3, 4, 5, 6}


def value_of(marker):
    arabic = re.search(r"[0-9]+", marker)
    if arabic:
        return int(arabic[0])
    value = 0
    for ch in marker:
        digit = DIGITS.find(ch)
        if digit == 10:
            value = 10 if value == 0 else value * 10
        elif digit > 0:
            value += digit
        elif ch in CIRCLES:
            value = CIRCLES.index(ch) + 1
    return value


def read_numbering(chars, at):
    """(type, size, value) of the numbering that begins at `at`."""
    if not FIRST.match(chars, at):
        return 0, 0, 0
    head = chars[at : at + 24]
    for kind, pattern in enumerate(PATTERNS):
        found = pattern.match(head)
        if found:
            return kind + 1, (0 if kind >= 14 else found.end()), value_of(found[0])
    return 0, 0, 0


def mark_sentence_ends(chars):
    """2 after a strong stop, 1 after a weak one, 0 elsewhere; never inside quotes or brackets."""
    marks = bytearray(len(chars) + 1)
    opened = []
    for i, ch in enumerate(chars):
        wide = WIDE.get(ch, ch)
        opener = OPENERS.find(wide)
        if opener >= 0:
            closer = CLOSERS[opener]
            if any(quote[0] == closer for quote in opened):
                close(opened, closer)
            opened.append((closer, i))
        closes = wide in CLOSERS
        if closes:
            close(opened, wide)
        while opened and i - opened[0][1] > LONGEST_QUOTE:
            opened.pop(0)
        if opened:
            continue
        stop = chars[i - 1] if closes and i > 0 else "" if closes else ch
        if stop == "" or stop not in STOPS:
            continue
        after = chars[i + 1] if i + 1 < len(chars) else ""
        if after and (after in STOPS or after in CLOSERS or after in "，、"):
            continue
        marks[i + 1] = 2 if stop in STRONG else 0 if closes else 1
    return marks


def close(opened, closer):
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth][0] == closer:
            del opened[depth:]
            return


def find_inner(chars, marks):
    """Numbering and repeated labels in mid-sentence, where a heading may follow a heading, and the places right behind bare numbers such as 01."""
    inner = set()
    for found in INNER.finditer(chars):
        at = found.start()
        kind, size, _ = read_numbering(chars, at)
        if kind not in INNER_TYPES or (at > 0 and chars[at - 1] in "一二三四五六七八九十第0123456789.年月-—~和与至到"):
            continue
        if at > 0 and marks[at] == 0:
            inner.add(at)
        if kind == 3 and at + size < len(chars):
            inner.add(at + size)
    labels = list(LABEL.finditer(chars))
    often = Counter(found[0] for found in labels)
    inner.update(found.start() for found in labels if often[found[0]] >= OFTEN and found.start() > 0 and marks[found.start()] == 0)
    return inner


class Candidates:
    """The starts of a document in order, their kinds, the ends within reach and the features."""

    def __init__(self, chars, breaks=()):
        marks = mark_sentence_ends(chars)
        broken = set(breaks)
        inner = find_inner(chars, marks)
        self.starts, self.kinds = [], []
        for i in range(len(chars)):
            kind = 0 if i == 0 else 4 if i in broken else 3 if i in inner and marks[i] == 0 else marks[i]
            if i == 0 or kind > 0:
                self.starts.append(i)
                self.kinds.append(kind)
        self.marks = [0] * len(chars)
        for at, kind in zip(self.starts, self.kinds):
            self.marks[at] = kind
        self.reach = self.limit_ends(len(chars))
        self.features = self.describe(chars)

    def limit_ends(self, size):
        """Ends of a heading that begins at a start: at most WINDOW away and not beyond the next strong stop or break."""
        reach = []
        limit = size
        for at, kind in zip(reversed(self.starts), reversed(self.kinds)):
            reach.append(min(limit, at + WINDOW))
            if kind in (2, 4):
                limit = at
        return reach[::-1]

    def describe(self, chars):
        numbers = [read_numbering(chars, at) for at in self.starts]
        known, seen, after = set(), set(), []
        for kind, size, value in reversed(numbers):
            after.append(size > 0 and (kind, value + 1) in known)
            known.add((kind, value))
        after.reverse()
        import math

        rows = []
        size = len(chars)
        for i, (kind, length, value) in enumerate(numbers):
            at = self.starts[i]
            following = self.starts[i + 1] if i + 1 < len(numbers) else size
            row = [0.0] * FEATURES
            row[kind] = 1.0
            if length > 0:
                row[19] = float((kind, value - 1) in seen)
                row[20] = float(after[i])
                row[21] = float(value == 1)
            seen.add((kind, value))
            row[22] = math.log1p(following - at) / 5
            row[23] = math.log1p(at - self.starts[i - 1] if i > 0 else 0) / 5
            row[24 + self.kinds[i]] = 1.0
            row[29] = math.log1p(size) / 10
            row[30] = at / size
            rows.append(row)
        return rows
