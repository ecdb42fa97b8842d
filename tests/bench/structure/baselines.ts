type Block = { heading: boolean; text: string };

const SENTENCE = /[^。！？]*[。！？]+[”’」』）)》】]*|[^。！？]+$/g;
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[，、章节]|0\d)/;

/** The rules a recoverer must beat; each reads a text (lines that survived are kept) and answers blocks. */
export const baselines: Record<"sentenceEnd" | "greedy" | "numbering", (text: string) => Block[]> = {
  sentenceEnd: (text) => sentencesOf(text).map((sentence) => ({ heading: false, text: sentence })),
  greedy: (text) => text.split("\n").flatMap(packLine),
  numbering: (text) => text.split("\n").flatMap(numberLine),
};

function sentencesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => line.match(SENTENCE) ?? []);
}

/** Whole sentences until a block holds 200 characters. */
function packLine(line: string): Block[] {
  const blocks: Block[] = [];
  for (const sentence of sentencesOf(line)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.text.length < 200) last.text += sentence;
    else blocks.push({ heading: false, text: sentence });
  }
  return blocks;
}

/** A numbered sentence begins a block; its first clause is a heading where the next character is no comma. */
function numberLine(line: string): Block[] {
  const blocks: Block[] = [];
  for (const sentence of sentencesOf(line)) {
    if (!NUMBERING.test(sentence)) {
      const last = blocks.at(-1);
      if (last !== undefined && !last.heading) last.text += sentence;
      else blocks.push({ heading: false, text: sentence });
      continue;
    }
    const whole = !/[。！？，；：]/.test(sentence);
    blocks.push({ heading: whole, text: sentence });
  }
  return blocks;
}
