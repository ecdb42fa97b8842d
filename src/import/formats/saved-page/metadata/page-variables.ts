import { readObject } from "./js-object.ts";
import { readValue, type Value } from "./js-value.ts";
import type { Range } from "../markup/page.ts";

/** Values that a page's scripts give to a name (`msg_title`, `cgi.title`), in the order of the page. */
export type PageVariables = ReadonlyMap<string, readonly Value[]>;

/** Names assigned as `var x = …`, `window.x = …` or `d.x = …` in one template generation or another. */
const names =
  "ct|createTime|create_time|oriCreateTime|ori_create_time|ori_send_time|publish_time|svr_time|msg_title|title|nickname|nick_name|user_name|alias|signature|biz|appuin|mid|idx|appmsgid|msg_link|short_link|msg_desc|desc|msg_cdn_url|cdn_url_235_1|cdn_url|author|_copyright_stat|copyright_stat|read_num|like_num|item_show_type|real_item_show_type|itemShowType|content_noencode|TextContentNoEncode|ContentNoEncode|videoContentNoEncode|source_nickname|provinceName|transferTargetLink";
const assignment = new RegExp(String.raw`(?:\bvar\s|\bwindow\.|\bd\.|,\s?)(${names})\s?=(?!=)`, "g");

/** What a sharer wrote above a shared article, and the text of a post of pictures, are put into their places by scripts. */
const places = /getElementById\(["']js_(share_notice|image_desc)["']\)\.innerHTML\s?=(?!=)/g;

/** Values by the names that the data of the same object has, in pages that may get it as XML. */
const xmlValues: readonly RegExp[] = [
  /\bxml\s{0,40}\?\s{0,40}getXmlValue\(["']([\w.]{1,60}?)\.DATA["']\)[^:;]{0,200}:/g,
  /=\s{0,40}\(?getXmlValue\(["']([\w.]{1,60}?)\.DATA["']\)\s?\|\|/g,
];

/** Objects that hold what a page is about; the newest generations have nothing else. */
const objects: readonly [prefix: string, opening: RegExp][] = [
  ["cgi", /\bcgiDataNew\s?=\s?(?=\{)/g],
  ["cgi", /\bcgiData\s?=\s?(?=\{)/g],
  ["ssr", /\b__QMTPL_SSR_DATA__\s?=\s?(?=\{)/g],
  ["pictures", /\bpicture_page_info_list\s?=\s?(?=\[)/g],
  ["videos", /\b(?:video_page_infos?|videoPageInfos)\s?=\s?(?=\[)/g],
  ["videos", /\b__mpVideoTransInfo\s?=\s?(?=\[)/g],
  ["ip", /\bip_wording\s?=\s?(?=\{)/g],
  ["albums", /\balbum_info_list\s?=\s?(?=\[)/g],
];

/** A page has one of each object, in some generations two. */
const mostObjects = 4;

/** Reads the variables of interest out of a page's scripts without running any of them. */
export function readVariables(html: string, scripts: readonly Range[]): PageVariables {
  const variables = new Map<string, Value[]>();
  const add = (name: string, value: Value | undefined): void => {
    if (value === undefined || value.text === "") return;
    const values = variables.get(name);
    if (values === undefined) variables.set(name, [value]);
    else values.push(value);
  };
  for (const { name, at, end } of openings(html, scripts, assignment)) add(name, readValue(html, at, end));
  for (const pattern of xmlValues)
    for (const { name, at, end } of openings(html, scripts, pattern)) add(`cgi.${name}`, readValue(html, at, end));
  for (const { name, at, end } of openings(html, scripts, places)) add(name, readValue(html, at, end));
  for (const [prefix, opening] of objects) {
    for (const { at } of [...openings(html, scripts, opening)].slice(0, mostObjects)) {
      for (const property of readObject(html, at)) add(`${prefix}.${property.path}`, readValue(html, property.at, property.end));
    }
  }
  if (!variables.keys().some((name) => textName.test(name)))
    for (const [name, value] of readTextObject(html, scripts)) add(`cgi.${name}`, value);
  return variables;
}

const textName = /content_?noencode$/i;
const textKey = /(?<=^|\.)content_noencode$/;
const anyObject = /\b(?:var|let|const)\s[\w$]{1,60}\s?=\s?(?=\{)|\bwindow\.[\w$]{1,60}\s?=\s?(?=\{)/g;
const mostReadForText = 20;

/** What stands beside a post's text in an object of any name: the values of the object that holds it, by their names in it. */
function readTextObject(html: string, scripts: readonly Range[]): (readonly [name: string, value: Value])[] {
  const holding = scripts.filter(({ start, end }) => /\bcontent_noencode["']?\s?:/.test(html.slice(start, end)));
  for (const { at, end } of [...openings(html, holding, anyObject)].slice(0, mostReadForText)) {
    const properties = readObject(html, at).map((property) => ({
      ...property,
      value: readValue(html, property.at, Math.min(property.end, end)),
    }));
    const text = properties.find(({ path, value }) => textKey.test(path) && value !== undefined && value.text.trim() !== "");
    if (text === undefined) continue;
    const prefix = text.path.replace(textKey, "");
    return properties.flatMap(({ path, value }) =>
      value !== undefined && path.startsWith(prefix) ? [[path.slice(prefix.length), value] as const] : [],
    );
  }
  return [];
}

/** Matches inside scripts, in one pass over the page: what was named, where the value begins, where its script ends. */
function* openings(html: string, scripts: readonly Range[], pattern: RegExp): Generator<{ name: string; at: number; end: number }> {
  let index = 0;
  for (const found of html.matchAll(pattern)) {
    while ((scripts[index]?.end ?? Infinity) <= found.index) index += 1;
    const script = scripts[index];
    if (script === undefined) return;
    if (found.index >= script.start) yield { name: found[1] ?? "", at: found.index + found[0].length, end: script.end };
  }
}
