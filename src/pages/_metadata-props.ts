import type { Card } from "../archive/card.ts";
import { citedTitle } from "../archive/citation.ts";
import { keptPictureAddress } from "../archive/prepare-pictures.ts";
import type { Article } from "../archive/read-article.ts";
import { publishedToMoment } from "../theme/dates.ts";
import { absoluteAddress, type Frame } from "../theme/frame.ts";
import type { MetadataProps } from "../theme/metadata-props.ts";
import { plainTitle } from "../theme/title-props.ts";
import { titleProps } from "./_title-props.ts";

type Pair = readonly [string, string | undefined];

/** Metadata of an article page; what needs an absolute address is left out where the site's is unknown. */
export function metadataProps(card: Card, article: Article, frame: Frame): MetadataProps {
  const address = absoluteAddress(frame.archive.siteUrl, frame.address);
  const moment = card.published === undefined ? undefined : publishedToMoment(card.published);
  const image = coverAddress(card, frame);
  const isNamed = (card.title ?? card.firstWords) !== undefined;
  return {
    named: known([
      ["author", card.author ?? card.account?.name],
      ["citation_title", isNamed ? citedTitle(card) : undefined],
      ["citation_author", card.author ?? card.account?.name],
      ["citation_publication_date", card.published?.slice(0, 10).replaceAll("-", "/")],
      ["citation_publisher", card.account?.name],
      ["citation_language", "zh-CN"],
      ["citation_public_url", card.url ?? address],
      ["citation_fulltext_html_url", address],
    ]),
    properties: known([
      ["og:type", "article"],
      ["og:title", isNamed ? plainTitle(titleProps(card)) : undefined],
      ["og:description", card.digest ?? article.opening],
      ["og:site_name", frame.archive.title],
      ["og:locale", "zh_CN"],
      ["og:url", address],
      ["og:image", image],
      ["article:published_time", moment],
      ["article:author", card.author ?? card.account?.name],
    ]),
    linked: linkedData(card, { address, moment, image, archive: frame.archive.title, length: article.length }),
  };
}

interface LinkedFacts {
  address: string | undefined;
  moment: string | undefined;
  image: string | undefined;
  archive: string;
  length: number;
}

function linkedData(card: Card, { address, moment, image, archive, length }: LinkedFacts): MetadataProps["linked"] {
  const account = card.account?.name;
  return Object.fromEntries(
    Object.entries({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: card.title,
      name: card.title === undefined && card.firstWords !== undefined ? plainTitle(titleProps(card)) : undefined,
      inLanguage: "zh-CN",
      datePublished: moment,
      wordCount: length,
      url: address,
      image,
      author: card.author === undefined ? organization(account) : { "@type": "Person", name: card.author },
      publisher: organization(account),
      isBasedOn: card.url ?? (card.dump && `urn:sha256:${card.dump.sha256}`),
      isPartOf: { "@type": "ArchiveOrganization", name: archive },
    }).filter(([, value]) => value !== undefined),
  );
}

function organization(name: string | undefined): { "@type": string; name: string } | undefined {
  return name === undefined ? undefined : { "@type": "Organization", name };
}

function coverAddress(card: Card, frame: Frame): string | undefined {
  if (card.cover === undefined) return undefined;
  const kept = keptPictureAddress(card.cover);
  if (kept === undefined) return /^https?:\/\//.test(card.cover) ? card.cover : undefined;
  return absoluteAddress(frame.archive.siteUrl, kept);
}

function known(pairs: readonly Pair[]): (readonly [string, string])[] {
  return pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== "");
}
