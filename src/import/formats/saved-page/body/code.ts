import { attribute, childrenOf, isElement, isText, walk, type Element, type Node } from "../nodes.ts";

/** Text of `<pre>` with its lines: WeChat gives each line a `<code>` of its own, other editors `<br>` or line ends. */
export function codeText(pre: Element): string {
  const lines = childrenOf(pre).filter((node) => isElement(node) && node.tagName === "code");
  const text = lines.length > 1 ? lines.map(lineText).join("\n") : lineText(pre);
  return text
    .replace(/\u00a0/g, " ")
    .replace(/^\n+/, "")
    .trimEnd();
}

function lineText(top: Node): string {
  let text = "";
  walk(top, (node) => {
    if (isText(node)) text += node.value;
    if (node.nodeName === "br") text += "\n";
    return true;
  });
  return text;
}

const language = /^[a-z][\w+#.-]{0,30}$/i;
const noLanguage = /^(?:none|auto|null|undefined|plain(?:text)?|text)$/i;

/** The language that `<pre>`, or the `<code>` inside it, says its text is in. */
export function codeLanguage(pre: Element): string | undefined {
  const elements = [pre, ...childrenOf(pre).filter((node): node is Element => isElement(node) && node.tagName === "code")];
  const named = elements.flatMap((element) => [attribute(element, "data-lang"), classLanguage(element)]);
  return named.map((name = "") => name.trim()).find((name) => language.test(name) && !noLanguage.test(name));
}

function classLanguage(element: Element): string | undefined {
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(attribute(element, "class") ?? "")?.[1];
}
