import type { PhrasingContent } from "mdast";
import type { Leaf } from "./leaf.ts";
import { runsToPhrasing } from "./runs-to-phrasing.ts";
import { rowsToHtml } from "./table-to-node.ts";

/** A leaf inside a table's cell as safe HTML; `bare` leaves out the paragraph around it. */
export function leafToHtml(leaf: Leaf, bare: boolean): string {
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
