"""Lines of saved WeChat pages: one for each innermost block, marked ** where all of it is bold."""

import re
from html.parser import HTMLParser

BLOCKS = {"p", "section", "div", "h1", "h2", "h3", "h4", "li", "blockquote", "tr", "ul", "ol", "table", "br"}
BOLD = {"strong", "b", "h1", "h2", "h3", "h4"}
EMPTY = {"br", "img", "input", "hr", "meta", "link"}
HEAVY = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")


class Lines(HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines, self.parts, self.open, self.hidden = [], [], [], 0

    def end_line(self):
        text = "".join(part for part, _ in self.parts).strip()
        bold = all(heavy for part, heavy in self.parts if part.strip())
        if text:
            self.lines.append(f"**{text}**" if bold else text)
        self.parts = []

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.end_line()
        if tag in ("script", "style"):
            self.hidden += 1
        if tag not in EMPTY:
            self.open.append((tag, tag in BOLD or bool(HEAVY.search(dict(attrs).get("style") or ""))))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_line()
        if tag in ("script", "style"):
            self.hidden = max(0, self.hidden - 1)
        for i in range(len(self.open) - 1, -1, -1):
            if self.open[i][0] == tag:
                del self.open[i:]
                return

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append((re.sub(r"\s+", " ", data), any(heavy for _, heavy in self.open)))


def page_to_markdown(page):
    """The article of a saved page, or the whole of an article's own markup; empty where no article stands."""
    at = page.find('id="js_content"')
    if at < 0:
        return ""
    lines = Lines()
    lines.feed(re.split(r"<script", page[max(0, at - 5) : at + 600000])[0])
    lines.end_line()
    return "\n\n".join(lines.lines)
