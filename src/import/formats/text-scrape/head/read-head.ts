import { accountInHead, cutBeforeDay } from "./account-in-head.ts";
import { cardLines } from "../account-cards.ts";
import { nameHead } from "./name-head.ts";
import { toHeadItem } from "./head-items.ts";
import { standsAbove } from "./first-sentence.ts";
import { joinTitle } from "./join-title.ts";
import { countNamesBehindDay, hasPlainByline } from "./plain-byline.ts";
import { readGluedHead } from "../glued-head/read-glued-head.ts";
import type { Head, HeadHints, Walk } from "./head.ts";
import { cutGluedAccount, cutReferences, isReferenceMark } from "./reference-marks.ts";
import { toSegments, type Scrape, type Segment } from "../scrape.ts";
import { cutNames, splitByline } from "./split-byline.ts";
import { walkPhrase } from "./walk-head.ts";

const most = 60;

/**
 * Reads what stands above the article, up to `limit` (a place of the compact text). The first line of a text that begins with an empty one,
 * with nothing of the page below it, is no title: such texts are cut out of the middle of a page.
 */
export function readHead(scrape: Scrape, limit: number, hints: HeadHints): Head {
  const { hasTitle = false, title } = hints;
  if (isBare(scrape, limit, hints)) return { end: 0, places: [] };
  if (scrape.layout === "glued") return readGluedHead(scrape, limit, hints);
  const first = toSegments(scrape, 0, limit, most);
  const accountName = hints.accountName ?? accountInHead(scrape, first, { ...hints, cards: cardLines(scrape) });
  const phrases = cutReferences(scrape, cutBeforeDay(scrape, joinTitle(scrape, first, accountName), accountName));
  const known = { account: accountName, author: hints.author, headings: hints.headings };
  const byline = title === undefined && !hasTitle && hasPlainByline(scrape, phrases) ? phrases[1] : undefined;
  const parts = phrases.flatMap((phrase, at) =>
    phrase === byline ? cutNames(scrape, phrase, false, known) : splitByline(scrape, phrases, at, known),
  );
  const segments = cutGluedAccount(scrape, parts, accountName);
  const walk: Walk = {
    head: { end: 0, places: [] },
    names: [],
    sure: 0,
    sections: sectionsOf({ ...hints, accountName }),
    breaks: scrape.compact.breaks,
    ...goesOnIn(scrape, hints.paragraphs),
    ...(hints.quoted === undefined ? {} : { quoted: hints.quoted }),
    ...(hints.items === undefined ? {} : { items: hints.items }),
    ...(title === undefined ? {} : { title: title.replace(/\s+/g, "") }),
  };
  for (let at = 0; at < segments.length;) {
    const next = walkPhrase(walk, segments, at, accountName);
    if (next === undefined) break;
    at = next;
  }
  if (byline !== undefined) walk.sure = Math.max(walk.sure, segments.filter(({ end }) => end <= byline.end).length);
  walk.sure += countNamesBehindDay(walk, segments, scrape);
  toLineEnd(walk, segments, scrape);
  const isGuessed = !hasTitle && (limit < scrape.compact.text.length || !/^\s*\n/.test(scrape.source));
  const besideDay = new Set([...(hints.besideDay ?? []), ...namesOfDay(scrape, segments)]);
  return nameHead(walk, isGuessed ? segments : [], segments, { accountName, title, besideDay, isTitleAlone: standsAbove(scrape.source) });
}

/** Tells lines within paragraphs by where these begin. */
function goesOnIn({ compact: { offsets } }: Scrape, paragraphs: ReadonlySet<number> | undefined): Pick<Walk, "goesOn"> {
  return paragraphs === undefined ? {} : { goesOn: ({ start }) => !paragraphs.has(offsets[start] ?? 0) };
}

/** Headings but for the title, and for the account's name, by which a page may call itself above its title. */
function sectionsOf({ firstHeadings: headings = new Set(), title, accountName }: HeadHints): Set<string> {
  const bare = (text: string | undefined) => text?.replace(/[\s*_\\]+/g, "");
  const [first] = [...headings].filter((heading) => bare(heading) !== bare(accountName));
  const own = new Set([bare(title) ?? bare(first), bare(accountName)]);
  return new Set([...headings].filter((heading) => !own.has(bare(heading))));
}

const timed = /\d{1,2}:\d{2}$/;

/** Names that stand on one line with the day and its time, and the one that stands twice on the line above it. */
function namesOfDay({ compact: { breaks }, layout }: Scrape, segments: readonly Segment[]): string[] {
  if (layout !== "lines") return [];
  return segments.flatMap(({ text, raw }, at) => {
    const next = segments[at + 1];
    if (next === undefined || !timed.test(next.text) || toHeadItem(next.text, next.raw).kind !== "date") return [];
    const isBeside = (breaks[next.start] ?? 2) < 2;
    const [once, twice, ...more] = raw.trim().split(/\s+/);
    return isBeside || (once === twice && more.length === 0) ? [text] : [];
  });
}

/** Names on the line of what is certain (`2014-11-02 青石桥`) are the head's too. */
function toLineEnd(walk: Walk, segments: readonly Segment[], { compact, layout }: Scrape): void {
  const isOfHead = (segment: Segment) => isReferenceMark(segment.text) || walk.names.some((name) => name.segment === segment);
  const isBeside = (at: number) => segments.slice(at, at + 1).some((one) => isOfHead(one) && (compact.breaks[one.start] ?? 2) < 2);
  while (layout === "lines" && walk.sure > 0 && isBeside(walk.sure)) walk.sure += 1;
}

const titleReach = 700;

function isBare({ compact: { text } }: Scrape, limit: number, { title, isBareUnlessTitled, hasNoHead }: HeadHints): boolean {
  if (hasNoHead === true) return true;
  if (title === undefined || isBareUnlessTitled !== true) return false;
  const start = text.slice(0, Math.min(limit, titleReach));
  return !start.includes(title.replace(/\s+/g, "")) && !/微信[号號][A-Za-z]|WeChatID[A-Za-z]/.test(start);
}
