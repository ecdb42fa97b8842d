import { dataAddressToBytes } from "../../../pictures/bytes-to-picture.ts";
import { attribute, type Element } from "../markup/nodes.ts";

/** Beginning of the names under which SingleFile keeps a picture that occurs several times, once, in a style sheet. */
const prefix = "--sf-img-";
const kept = /--sf-img-(\d{1,9})\s{0,9}:\s{0,9}url\(\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s()"']*))/g;
const named = /(?:^|;)\s*background-image\s*:\s*var\(\s*(--sf-img-\d{1,9})\s*\)/i;

/** The name under which a picture's bytes are kept, which its style says: an empty drawing stands where its address was. */
export function groupedName(image: Element): string | undefined {
  return named.exec(attribute(image, "style") ?? "")?.[1];
}

/** Finds bytes by those names too; names that the page keeps nothing under find nothing. */
export function withGrouped(
  html: string,
  find: ((address: string) => Uint8Array | undefined) | undefined,
): ((address: string) => Uint8Array | undefined) | undefined {
  if (!html.includes(prefix)) return find;
  const addresses = new Map([...html.matchAll(kept)].map(([, number = "", ...quoted]) => [`${prefix}${number}`, quoted.join("")]));
  return (address) => (address.startsWith(prefix) ? dataAddressToBytes(addresses.get(address) ?? "") : find?.(address));
}
