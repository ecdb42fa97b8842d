import {
  attribute,
  childrenOf,
  collapse,
  findNode,
  hasClass,
  isElement,
  isText,
  textOf,
  walk,
  type Element,
  type Node,
} from "../markup/nodes.ts";
import { isPlayerInterface } from "./player-interface.ts";

/** Class of the frame that WeChat's page draws around a video, and of the boxes inside it. */
const frameClass = "video_iframe";
const boxClass = /(?:^|\s)(?:video_|interact_video)/;
const titleClass = "video_poster__info__desc";
const deepest = 3;
const mostBoxes = 12;
const mostNodes = 2000;

/** True for a frame that holds a player and nothing of the author's. */
export function isVideoFrame(element: Element): boolean {
  if (element.tagName !== "span" || !hasClass(element, frameClass)) return false;
  let isPlayer = true;
  walk(element, (node) => {
    if (isText(node) && /\S/.test(node.value)) isPlayer = false;
    return node === element || !(isElement(node) && isOfPlayer(node));
  });
  return isPlayer;
}

/** The video inside a frame. */
export function videoIn(frame: Element): Element | undefined {
  return descendant(frame, (element) => element.tagName === "video");
}

/** True for an empty frame that the parser closed before its first box: the video stands right behind it, or behind its paragraph. */
export function isClosedEarly(frame: Element): boolean {
  return [frame, frame.parentNode].some((node) => {
    const next = node !== null && isElement(node) ? boxesBehind(node)[0] : undefined;
    return next !== undefined && !isPlayerInterface(next) && videoIn(next) !== undefined;
  });
}

/** What a video's poster calls it: inside the frame, or in a box behind the video's own. */
export function posterTitle(element: Element): string | undefined {
  let [around, title]: [Node | null, string | undefined] = [element, titleIn(element)];
  for (let depth = 0; title === undefined && around !== null && isElement(around) && depth < deepest; depth += 1) {
    title = boxesBehind(around)
      .map(titleIn)
      .find((found) => found !== undefined);
    around = around.parentNode;
  }
  return title;
}

function titleIn(top: Element): string | undefined {
  const found = descendant(top, (element) => hasClass(element, titleClass));
  return (found && collapse(textOf(found))) || undefined;
}

/** The player's boxes that follow an element, up to anything else or to another video. */
function boxesBehind(element: Element): Element[] {
  const siblings = element.parentNode === null ? [] : childrenOf(element.parentNode);
  const first = siblings.indexOf(element) + 1;
  const behind = siblings.slice(first, first + mostBoxes).filter((node) => !isText(node) || /\S/.test(node.value));
  const end = behind.findIndex((node, at) => !isElement(node) || !isOfPlayer(node) || (at > 0 && videoIn(node) !== undefined));
  return behind.slice(0, end < 0 ? undefined : end).filter(isElement);
}

function isOfPlayer(element: Element): boolean {
  return element.tagName === "video" || boxClass.test(attribute(element, "class") ?? "") || isPlayerInterface(element);
}

function descendant(top: Element, is: (element: Element) => boolean): Element | undefined {
  return findNode(top, (node) => isElement(node) && is(node), mostNodes) as Element | undefined;
}
