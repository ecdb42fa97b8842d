import { dumpPublisher } from "../archive/archive.ts";
import type { Archive } from "../archive/arrange-archive.ts";
import { archivePlaces } from "../archive/places.ts";
import type { Card } from "../archive/card.ts";
import { entryDownload, ledgerDownload } from "../archive/downloads.ts";
import { addressesOfCaptures } from "../archive/other-captures.ts";
import { readProvenance } from "../archive/read-provenance.ts";
import type { Link } from "../archive/relative-address.ts";
import { joinText, roleToGroup, spansToStrip, totalByGroup } from "../archive/span-groups.ts";
import { entryPathToAddress } from "../entry/entry-id.ts";
import { withoutCommentWords, type LedgerLine } from "../entry/ledger.ts";
import type { Span } from "../entry/span.ts";
import type { ProvenanceProps } from "../theme/provenance-props.ts";
import { titleProps } from "./_title-props.ts";

/** Most spans that a page lists; a saved page has thousands, and the ledger to download has them all. */
const mostSpans = 1500;

/** The provenance page of one article, for the theme. */
export async function provenanceProps(archive: Archive, card: Card, link: Link): Promise<ProvenanceProps> {
  const { publishComments } = archive.settings;
  const read = readProvenance(archivePlaces().ledger, card);
  const line = read && (publishComments ? read : withoutCommentWords(read));
  const spans = (line?.spans ?? []) as readonly Span[];
  const listed = joinText(spans);
  const removed = new Map(line?.removed?.map(({ field = "", start, text }) => [`${field} ${start}`, text]));
  return {
    article: { ...titleProps(card), href: link(entryPathToAddress(card.path)) },
    ...(card.dump && { dump: await dumpProps(card.dump, link) }),
    captures: await captureProps(archive, card, link),
    ...(line && { outcome: line.outcome }),
    structure: card.structure,
    ...(card.identity !== undefined && { identity: card.identity }),
    entry: entryProps(card, line, link),
    ...(line && card.dump && { ledger: link(ledgerDownload(card.dump)) }),
    spans: listed.slice(0, mostSpans).map((span) => ({
      ...withText(span, removed.get(`${span.field ?? ""} ${span.start}`)),
      ...(span.role === "comment" && !publishComments && { withheld: true }),
    })),
    allSpans: listed.length,
    groups: totalByGroup(spans),
    strip: spansToStrip(spans),
  };
}

async function dumpProps(dump: NonNullable<Card["dump"]>, link: Link): Promise<NonNullable<ProvenanceProps["dump"]>> {
  const publication = await (await dumpPublisher()).publish(dump);
  return {
    ...dump,
    ...(publication.bytes !== undefined && { bytes: publication.bytes }),
    ...(publication.served ? { href: link(publication.address) } : { refused: publication.reason }),
  };
}

async function captureProps(archive: Archive, card: Card, link: Link): Promise<ProvenanceProps["captures"]> {
  const captures = archive.otherCapturesOf(card);
  const addresses = await addressesOfCaptures(captures, archive.dumps, await dumpPublisher());
  return captures.map(({ dump, sha256, record, kind, states }) => {
    const address = addresses.get(sha256);
    return { file: dump, sha256, record, kind, states, ...(address !== undefined && { href: link(address) }) };
  });
}

function entryProps(card: Card, line: LedgerLine | undefined, link: Link): ProvenanceProps["entry"] {
  return {
    href: link(entryDownload(card)),
    ...(line?.sha256 !== undefined && { sha256: line.sha256 }),
    ...(line?.editedSha256 !== undefined && { editedSha256: line.editedSha256 }),
  };
}

function withText(span: Span, text: string | undefined): ProvenanceProps["spans"][number] {
  return { ...span, group: roleToGroup(span.role), ...(text !== undefined && { text }) };
}
