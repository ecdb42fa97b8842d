/** A sentence of the page: where it lies in the text nodes of the body. */
export interface Sentence {
  text: string;
  range: Range;
}

/** Longest run that is spoken in one go; speech engines stop in the middle of longer ones. */
const longest = 180;

/** Cuts the blocks of a body into sentences, in reading order. */
export function findSentences(body: HTMLElement): Sentence[] {
  const leaves = body.querySelectorAll("p, h2, h3, h4, h5, h6, li, td, th, pre");
  return [...leaves].filter((block) => block.querySelector("p, li") === null).flatMap(blockToSentences);
}

function blockToSentences(block: Element): Sentence[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join("");
  return cutSentences(text).flatMap(([start, end]) => {
    const spoken = text.slice(start, end).trim();
    if (spoken === "") return [];
    const range = document.createRange();
    range.setStart(...findPlace(nodes, start));
    range.setEnd(...findPlace(nodes, end));
    return [{ text: spoken, range }];
  });
}

/** Half-open ranges of the sentences of a text; a long one is cut at its commas. */
export function cutSentences(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let place = 0; place < text.length; place++) {
    const stops = "。！？!?；;…".includes(text[place] ?? "") && !"。！？!?；;…”’」』）)》".includes(text[place + 1] ?? " ");
    const closes = "”’」』）)》".includes(text[place] ?? "") && "。！？!?；;…".includes(text[place - 1] ?? " ");
    const breathes = place - start >= longest && "，、,：: ".includes(text[place] ?? "");
    if (!stops && !closes && !breathes) continue;
    ranges.push([start, place + 1]);
    start = place + 1;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}

function findPlace(nodes: readonly Text[], offset: number): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (offset <= before + node.length) return [node, offset - before];
    before += node.length;
  }
  const last = nodes.at(-1) as Text;
  return [last, last.length];
}
