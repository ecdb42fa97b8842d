import { dumpPublisher } from "../archive/archive.ts";
import { cardToCitationFacts, toBibtex, toGbt2015, toGbt2025, toRis } from "../archive/citation.ts";
import type { Archive } from "../archive/arrange-archive.ts";
import type { Card } from "../archive/card.ts";
import { entryDownload } from "../archive/downloads.ts";
import type { Article } from "../archive/read-article.ts";
import { entryPathToId, entryPathToProvenanceAddress } from "../entry/entry-id.ts";
import type { ArticleProps, BylineProps, CitationProps } from "../theme/article-props.ts";
import { absoluteAddress, type Frame } from "../theme/frame.ts";
import { strings } from "../theme/strings.ts";
import { cardToProps } from "./_card-props.ts";
import { titleProps } from "./_title-props.ts";

/** The article page, for the theme. */
export async function articleProps(archive: Archive, card: Card, article: Article, frame: Frame): Promise<ArticleProps> {
  const { link } = frame;
  const { earlier, later } = archive.neighboursOf(card);
  return {
    ...titleProps(card),
    html: article.html,
    sections: article.sections,
    structure: card.structure,
    byline: bylineProps(archive, card, frame),
    pictures: article.remotePictures ? (archive.settings.remotePictures === "load" ? "shown" : "waiting") : "none",
    editorCredits: card.editorCredits ?? [],
    comments: article.comments,
    ...(earlier && { earlier: cardToProps(earlier, link) }),
    ...(later && { later: cardToProps(later, link) }),
    ...placeProps(archive, card, frame),
    citations: citationProps(card, frame),
    keep: await keepProps(card, frame),
  };
}

function bylineProps(archive: Archive, card: Card, { link }: Frame): BylineProps {
  const account = archive.accountOf(card);
  return {
    ...sourceProps(card),
    ...(account && { account: { name: card.account?.name ?? account.name, href: link(`accounts/${account.key}.html`) } }),
    ...(card.published !== undefined && { published: card.published }),
    ...(card.author !== undefined && { author: card.author }),
    ...(card.original !== undefined && { original: card.original }),
    ...(card.ipLocation !== undefined && { place: card.ipLocation }),
    ...(card.album !== undefined && { album: card.album }),
  };
}

/** Whom the article is from, or without a name that it is from somewhere, with the address of the original. */
function sourceProps({ sourceCredit, sourceUrl }: Card): Pick<BylineProps, "source"> {
  const name = sourceCredit ?? sourceUrl;
  if (name === undefined) return {};
  return { source: { name, ...(sourceUrl !== undefined && /^https?:/.test(sourceUrl) && { href: sourceUrl }) } };
}

function placeProps(archive: Archive, card: Card, { link }: Frame): Pick<ArticleProps, "account" | "year"> {
  const account = archive.accountOf(card);
  const year = archive.years.find((each) => each.year === (card.published?.slice(0, 4) ?? "undated"));
  return {
    ...(account && { account: { name: account.name, href: link(`accounts/${account.key}.html`) } }),
    ...(year && { year: { text: strings.year(year.year), href: link(`years/${year.year}.html`) } }),
  };
}

function citationProps(card: Card, frame: Frame): CitationProps[] {
  const id = entryPathToId(card.path);
  const facts = cardToCitationFacts(card, id, absoluteAddress(frame.archive.siteUrl, frame.address));
  return [
    { name: strings.article.gbt2025, text: toGbt2025(facts) },
    { name: strings.article.gbt2015, text: toGbt2015(facts) },
    { name: "BibTeX", text: toBibtex(facts), file: `${id}.bib` },
    { name: "RIS", text: toRis(facts), file: `${id}.ris` },
  ];
}

async function keepProps(card: Card, { link }: Frame): Promise<ArticleProps["keep"]> {
  const publication = card.dump && (await (await dumpPublisher()).publish(card.dump));
  return {
    markdown: link(entryDownload(card)),
    provenance: link(entryPathToProvenanceAddress(card.path)),
    ...(publication?.served && { dump: link(publication.address) }),
    ...(card.url !== undefined && /^https?:/.test(card.url) && { original: card.url }),
  };
}
