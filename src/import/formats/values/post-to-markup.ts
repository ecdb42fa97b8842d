import { emptyElement, mapsIn, textToMarkup, valueIn } from "./markup.ts";
import type { MapNode } from "./value-node.ts";

const contentKey = "content_noencode";

/**
 * The data of WeChat's page (`?f=json`, `cgiDataNew`) of a post that is more than its text: its content becomes markup with the pictures,
 * the video or the recording that a script would show. A row of a list has no content to put them to.
 */
export function markUpPost(node: MapNode): void {
  const content = node.entries.find(({ key }) => key === contentKey);
  const shown = content?.value.kind === "string" ? shownBy(node, valueIn(node, "item_show_type") ?? "") : "";
  if (content?.value.kind !== "string" || shown === "") return;
  const { text, start, end } = content.value;
  content.value = { kind: "string", text: shown + textToMarkup(text === "" ? (valueIn(node, "desc") ?? "") : text), start, end };
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
