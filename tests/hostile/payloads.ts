import { markupPayloads } from "./markup-payloads.ts";
import { boom, evil } from "./payload-aims.ts";
import { textPayloads } from "./text-payloads.ts";

/** Ways out of the places that a field is printed in. */
const exits = [`"`, `'`, `">`, `'>`, `</p>`, `</title>`, `</script>`, `</style>`, `-->`, `]]>`, `\n\n`, `\n---\n`];
/** What is tried behind each of them. */
const cores = [
  `<img src=x onerror=${boom}>`,
  `<svg onload=${boom}>`,
  `<a href="javascript:${boom}">x</a>`,
  `<iframe srcdoc="<script>${boom}</script>"></iframe>`,
  `<link rel=stylesheet href="${evil}/x.css">`,
];

const behindExits = exits.flatMap((exit) => cores.map((core) => `${exit}${core}`));

/**
 * Payloads of our own writing, each once, in a fixed order; at least 300. Each would, where a dump's text became markup, open a
 * dialog, ask `evil.example`, restyle or replace the page, or shadow a name that scripts use.
 */
export const payloads: readonly string[] = [...new Set([...markupPayloads, ...textPayloads, ...behindExits])];
