/** A place between two pairs of signs, the signs with it. */
export interface PenMark {
  start: number;
  end: number;
}

const longest = 200;
const isLetter = /[\p{L}\p{N}]/u;
/** What only authors write: signs in a row, arrows, program text, an address. */
const ofAuthor = /===|[<>!+*/%-]==|==[<>]/;
const ofProgram = /[\w)\]]==|==\w/;

/**
 * Tells where the words of a text lie that a program for notes marked with a pen (`==so==`): in none, unless all such signs of all texts are in pairs
 * around words, and one pair stands free of letters outside.
 */
export function penMarksOf(texts: readonly string[]): (text: string) => PenMark[] {
  const lines = texts.filter((text) => text.includes("==")).map((text) => text.split("\n").map(marksInLine));
  const isSound = lines.every((of) => !of.includes(undefined));
  const isNote = isSound && lines.some((of) => of.some((marks = []) => marks.some(({ isFree }) => isFree)));
  return (text) => (isNote ? marksInText(text) : []);
}

function marksInText(text: string): PenMark[] {
  const marks: PenMark[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    for (const { start, end } of marksInLine(line) ?? []) marks.push({ start: from + start, end: from + end });
    from += line.length + 1;
  }
  return marks;
}

/** None in a line of a program's; undefined where the signs are the author's. */
function marksInLine(line: string): (PenMark & { isFree: boolean })[] | undefined {
  const parts = line.split("==");
  if (parts.length === 1 || (ofProgram.test(line) && !ofAuthor.test(line))) return [];
  if (ofAuthor.test(line) || parts.length % 2 === 0) return undefined;
  const marks: (PenMark & { isFree: boolean })[] = [];
  let at = parts[0]?.length ?? 0;
  for (let inner = 1; inner < parts.length; inner += 2) {
    const [before, words, behind] = [parts[inner - 1] ?? "", parts[inner] ?? "", parts[inner + 1] ?? ""];
    const isFree = !isLetter.test(before.slice(-1)) && !isLetter.test(behind.charAt(0));
    if (words !== words.trim() || words.length > longest || words.length < 2 || !/\p{Script=Han}/u.test(words)) return undefined;
    const end = at + words.length + 4;
    marks.push({ start: at, end, isFree });
    at = end + behind.length;
  }
  return marks;
}
