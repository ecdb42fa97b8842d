import { emptyElement, mapsIn, textToMarkup, valueIn } from "./markup.ts";
import type { MapNode } from "./value-node.ts";

const contentKey = "content_noencode";

/**
 * The data of WeChat's page (`?f=json`, `cgiDataNew`) of a post that is more than its text: its content becomes markup with the pictures,
 * the video or the recording that a script would show.
 */
export function markUpPost(node: MapNode): void {
  if (!node.entries.some(({ key }) => key === "item_show_type")) return;
  const shown = shownBy(node, valueIn(node, "item_show_type") ?? "");
  if (shown === "") return;
  const content = node.entries.find(({ key }) => key === contentKey);
  const own = content?.value.kind === "string" ? content.value.text : "";
  const text = shown + textToMarkup(own === "" ? (valueIn(node, "desc") ?? "") : own);
  const { start, end } = content?.value ?? node;
  const value = { kind: "string" as const, text, start, end };
  if (content === undefined) node.entries.push({ key: contentKey, value });
  else content.value = value;
}

function shownBy(node: MapNode, type: string): string {
  switch (type) {
    case "8":
      return mapsIn(node, "picture_page_info_list")
        .map((picture) => ({ src: valueIn(picture, "cdn_url"), width: valueIn(picture, "width"), height: valueIn(picture, "height") }))
        .flatMap((picture) => (picture.src === undefined ? [] : [`<p>${emptyElement("img", picture).replace("</img>", "")}</p>`]))
        .join("");
    case "5":
      return player(node, "video", "data-title", "data-src", "data-duration");
    case "7":
      return player(node, "audio", "name", "audiourl", "play_length");
    default:
      return "";
  }
}

const media = ["video_page_infos", "voice_in_appmsg"];

function player(node: MapNode, tag: string, title: string, link: string, length: string): string {
  const found = media.flatMap((name) => mapsIn(node, name));
  const [duration] = found.flatMap((one) => valueIn(one, "duration", "play_length") ?? []);
  return `<p>${emptyElement(tag, { [title]: valueIn(node, "title"), [link]: valueIn(node, "link"), [length]: duration })}</p>`;
}
