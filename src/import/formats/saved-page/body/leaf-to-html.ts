import type { PhrasingContent } from "mdast";
import { completePath, type Container, type Leaf } from "./leaf.ts";
import { runsToPhrasing } from "./runs-to-phrasing.ts";
import { rowsToHtml } from "./table-to-node.ts";

/** The leaves of a table's cell as safe HTML; a paragraph that is alone in its cell, item or quotation has no element of its own. */
export function leavesToHtml(leaves: readonly Leaf[]): string {
  const sizes = new Map<Container | undefined, number>();
  for (const { path } of leaves) for (const container of [undefined, ...path]) sizes.set(container, (sizes.get(container) ?? 0) + 1);
  let html = "";
  let open: Container[] = [];
  const close = (kept: number): void => {
    for (const container of open.slice(kept).reverse()) html += `</${containerToTag(container)}>`;
    open = open.slice(0, kept);
  };
  for (const leaf of leaves) {
    const path = completePath(leaf.path);
    const shared = path.findIndex((container, index) => open[index] !== container);
    close(shared < 0 ? path.length : shared);
    for (const container of path.slice(open.length)) html += `<${containerToTag(container)}${startOf(container)}>`;
    open = path;
    html += leafToHtml(leaf, sizes.get(leaf.path.at(-1)) === 1);
  }
  close(0);
  return html;
}

function containerToTag(container: Container): string {
  if (container.kind === "list") return container.ordered ? "ol" : "ul";
  return container.kind === "item" ? "li" : "blockquote";
}

function startOf(container: Container): string {
  return container.kind === "list" && container.ordered && container.start !== 1 ? ` start="${container.start}"` : "";
}

function leafToHtml(leaf: Leaf, bare: boolean): string {
  if (leaf.kind === "rule") return "<hr>";
  if (leaf.kind === "table") return rowsToHtml(leaf.rows ?? []);
  if (leaf.kind === "code")
    return `<pre><code>${leaf.runs
      .map((run) => (run.kind === "text" ? escape(run.text) : ""))
      .join("")
      .replace(/\n/g, "&#10;")}</code></pre>`;
  const inside = runsToPhrasing(leaf.runs).map(phrasingToHtml).join("");
  return bare ? inside : `<p>${inside}</p>`;
}

/** As deep as marks lie in each other, which is eight at most. */
function phrasingToHtml(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return escape(node.value).replace(/\n/g, " ");
    case "break":
      return "<br>";
    case "html":
      return node.value;
    case "inlineCode":
      return `<code>${escape(node.value)}</code>`;
    case "image":
      return `<img src="${escape(node.url)}"${node.alt ? ` alt="${escape(node.alt)}"` : ""}${node.title ? ` title="${escape(node.title)}"` : ""}>`;
    case "link":
      return `<a href="${escape(node.url)}">${node.children.map(phrasingToHtml).join("")}</a>`;
    case "strong":
      return `<strong>${node.children.map(phrasingToHtml).join("")}</strong>`;
    case "emphasis":
      return `<em>${node.children.map(phrasingToHtml).join("")}</em>`;
    default:
      return "";
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);
}
