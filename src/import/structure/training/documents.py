"""Reads gold, clean and scraped articles into documents of true blocks: lists of (is heading, text without white space)."""

import glob
import os
import re

from saved_pages import page_to_markdown

SPACE = re.compile(r"[\s\u200b-\u200f\ufeff\u2060]+")
HAN = re.compile(r"[\u4e00-\u9fff]")
TAIL = re.compile(
    r"往期|推荐阅读|精彩推荐|延伸阅读|相关阅读|点击.{0,4}(?:蓝字|关注|下方|上方|下图|阅读原文)|扫码|扫描.{0,4}二维码|长按|欢迎关注|分享网络安全知识"
    r"|免责声明|^声明|转载请|版权|关注我们|公众号|倾力推荐|点赞|在看|感谢您抽出|^[-—=*]*END|^(?:参考链接|参考资料|参考文献|原文链接|来源|编辑|责编|作者|文[|｜丨]|编译|转自)"
)
END = re.compile(r"[。！？!?…：:；;][”’」』）)】]*$")
NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节条部]|[0-9]{1,2}[.、．]|0[0-9]")
NOT_HEADING = re.compile(r"[。！；：，、;:,]$|关注|扫码|二维码|点击|阅读原文|公众号|往期|推荐阅读|转载|声明|https?:")
LONGEST_HEADING = 46


def squeeze(text):
    return SPACE.sub("", text)


def read_gold(path):
    text = re.sub(r"(?m)^(#{1,6}[ \t].*)$", r"\n\1\n", open(path, encoding="utf8").read().lstrip("\ufeff"))
    blocks = [part.strip() for part in re.split(r"\n[^\S\n]*\n", text)]
    marked = [(bool(re.match(r"#{1,6}\s", b)), squeeze(re.sub(r"^#{1,6}\s+", "", b))) for b in blocks]
    return [block for block in marked if block[1]]


def plain_line(line):
    line = re.sub(r"!\[[^\]]{0,999}\]\([^)]*\)?", "", line)
    line = re.sub(r"\[([^\]]{0,999})\]\([^)]*\)", r"\1", line)
    return re.sub(r"<[^>]{0,9999}>", "", line).replace("&nbsp;", " ")


def read_line(line):
    """A block, None where nothing stands, or "break" where trust ends."""
    if "<table>" in line or re.match(r"\s*\|.*\|", line):
        return "break"
    plain = plain_line(line)
    text = re.sub(r"^\s*#{1,6}\s+", "", plain)
    text = re.sub(r"^\s*(?:[-*>]\s+)+", "", text)
    text = squeeze(re.sub(r"\\(?=[^\w\s])", "", re.sub(r"\*\*|__|`", "", text)))
    if not re.search(r"\w", text):
        return None
    if len(text) < 60 and TAIL.search(text):
        return "break"
    marked = re.match(r"\s*#{1,6}\s", plain) or re.match(r"\s*(?:\*\*[^*]+\*\*\s*)+$", plain)
    shaped = len(text) <= LONGEST_HEADING and not re.search(r"[。！!；;：:，,、]$", text) and re.match(r"[^，。、；：！？）”]", text)
    if shaped and (marked or (NUMBERED.match(text) and len(text) <= 36 and not re.search(r"[？?]$", text))):
        return True, text
    if END.search(text):
        return False, text
    return None if len(text) <= 30 and not re.search(r"^[，。、；：]|[，、]$", text) else "break"


def trim(blocks):
    first = next((i for i, b in enumerate(blocks) if not b[0] and len(b[1]) >= 30), None)
    if first is None:
        return []
    last = len(blocks)
    while last > 0 and blocks[last - 1][0]:
        last -= 1
    start = first
    while start > 0 and start > first - 2 and blocks[start - 1][0]:
        start -= 1
    return blocks[start:last]


def is_trusted(blocks):
    paragraphs = [b for b in blocks if not b[0]]
    text = "".join(b[1] for b in blocks)
    if len(paragraphs) < 4 or len(text) < 400:
        return False
    mean = sum(len(b[1]) for b in paragraphs) / len(paragraphs)
    return len(HAN.findall(text)) > 0.65 * len(text) and 35 <= mean <= 700 and len(blocks) - len(paragraphs) <= len(paragraphs)


def article_runs(markdown):
    """Runs of lines that can be trusted as paragraphs and headings; code, tables and torn lines end a run."""
    runs, run = [], []
    for line in re.sub(r"```[\s\S]*?(?:```|$)", "\n<table>\n", markdown).split("\n") + ["<table>"]:
        block = read_line(line)
        if block == "break":
            kept = trim(run)
            if is_trusted(kept):
                runs.append(kept)
            run = []
        elif block is not None:
            run.append(block)
    return runs


def news_items(markdown):
    for item in re.split(r"(?m)^### ", markdown)[1:]:
        texts = [squeeze(re.sub(r"<[^>]{0,9999}>", "", part)) for part in re.findall(r"<p>[\s\S]*?</p>", item)]
        texts = [text for text in texts if text]
        if len(texts) >= 4:
            yield [(False, text) for text in texts]


class Overlap:
    """Knows documents by their 16-character shingles, Chinese characters only."""

    def __init__(self, documents):
        self.shingles = set()
        for blocks in documents:
            text = "".join(HAN.findall("".join(b[1] for b in blocks)))
            self.shingles.update(text[i : i + 16] for i in range(0, len(text) - 15, 7))

    def knows(self, text):
        text = "".join(HAN.findall(text))
        return sum(text[i : i + 16] in self.shingles for i in range(len(text) - 15)) > 25


def loose_headings(markdown):
    """Sets of marked headings of one article, of untrusted articles too."""
    found = []
    for line in markdown.split("\n"):
        if re.match(r"\s*#{1,6}\s", line) or re.match(r"\s*(?:\*\*[^*]+\*\*\s*)+$", line):
            text = squeeze(re.sub(r"^[\s#]+|\*\*", "", plain_line(line)))
            han = len(HAN.findall(text))
            if 3 <= len(text) <= LONGEST_HEADING and han >= 3 and han >= 0.6 * len(text) and not NOT_HEADING.search(text) and text not in found:
                found.append(text)
    return found


def page_runs(path, known):
    markdown = page_to_markdown(open(path, encoding="utf8", errors="replace").read())
    return [] if known.knows(markdown) else article_runs(markdown)


def list_files(*parts):
    return sorted(glob.glob(os.path.join(*parts)))


def markdown_articles(corpus, articles, known):
    """(share, Markdown) of each article that gold does not know; those of the accounts that gold was cut from count four times."""
    for folder in [os.path.join(corpus, "clean", name) for name in ("wechat_gov_md", "campus_party", "essay_md")] + [articles]:
        for path in list_files(folder, "*.md"):
            markdown = open(path, encoding="utf8", errors="replace").read()[:200000]
            if not known.knows(markdown):
                yield 1 if folder == articles else 4, "\n".join(markdown.split("\n")[2:])


def read_corpus(corpus, articles):
    """(gold by kind and file, trusted documents with their shares, sets of loose headings); what overlaps gold is only in gold."""
    gold = {f"{kind}/{os.path.basename(path)}": read_gold(path) for kind in ("prose", "reports") for path in list_files(corpus, "gold", kind, "*.md")}
    known = Overlap(gold.values())
    found = list(markdown_articles(corpus, articles, known))
    runs = [(share, run, run[0][1][:40] + run[-1][1][-30:]) for share, markdown in found for run in article_runs(markdown)]
    news = [open(path, encoding="utf8").read() for path in list_files(corpus, "clean", "xwlb", "*.md")]
    runs += [(1, item, item[0][1][:40]) for markdown in news for item in news_items(markdown)]
    pages = list_files(corpus, "clean", "wechat_jscontent_html", "*") + list_files(corpus, "html", "*.html")
    runs += [(2, run, run[0][1][:40]) for path in pages for run in page_runs(path, known)]
    unique = {}
    for share, blocks, key in runs:
        unique.setdefault(key, (share, blocks))
    headings = [loose_headings(markdown) for _, markdown in found]
    return gold, list(unique.values()), [h for h in headings if len(h) >= 2]


WIDE = str.maketrans({",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"})


def read_written(corpus, gold):
    """Documents that were invented for training (gold's own format), by file; those that a writer knew from gold are left out."""
    known = Overlap(gold.values())
    written = {os.path.relpath(path, corpus): read_gold(path) for path in list_files(corpus, "written", "*", "*.md")}
    written = {name: widen(blocks) for name, blocks in written.items() if len(blocks) >= 4}
    return {name: blocks for name, blocks in written.items() if not known.knows("".join(text for _, text in blocks))}


def widen(blocks):
    """Chinese punctuation where a writer used that of ASCII throughout."""
    narrow = len(re.findall(r"[\u4e00-\u9fff],", "".join(text for _, text in blocks)))
    return [(heading, text.translate(WIDE)) for heading, text in blocks] if narrow > 5 else blocks


def read_texts(corpus, articles, gold):
    """Whole lines that end in a stop, joined by article, each line once; for learning where stops stand."""
    known = Overlap(gold.values())
    texts, seen = [], set()
    folders = [os.path.join(corpus, "clean", name) for name in ("wechat_gov_md", "campus_party", "essay_md", "xwlb")] + [articles]
    for path in [path for folder in folders for path in sorted(glob.glob(os.path.join(folder, "*.md")))]:
        markdown = open(path, encoding="utf8", errors="replace").read()[:100000]
        if known.knows(markdown):
            continue
        lines = []
        for line in re.sub(r"```[\s\S]*?(?:```|$)", "\n", markdown).split("\n"):
            text = squeeze(re.sub(r"^\s*#+|\*\*|[>`]", "", plain_line(line)))
            if 16 <= len(text) <= 2000 and text not in seen and END.search(text) and len(HAN.findall(text)) >= 0.55 * len(text):
                seen.add(text)
                lines.append(text)
        if lines:
            texts.append("".join(lines))
    return texts
