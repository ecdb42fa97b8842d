import { createHash } from "node:crypto";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** Directives that every page has, whatever it shows; `default-src 'none'` speaks for the ones that are missing. */
const strict = ["default-src 'none'", "base-uri 'none'"];
const allowed =
  /^(?:default-src 'none'|script-src(?: 'self'| 'sha256-[\w+/=]{44}')+|style-src(?: 'self'| 'sha256-[\w+/=]{44}')|img-src(?: 'self'| data:| https:\/\/\*\.qpic\.cn)+|connect-src 'self'|worker-src 'self'|base-uri 'none'|form-action '(?:self|none)')$/;
const inert = "application/ld+json";

/** What of a built page breaks the rules that a policy stands on, in words: its place, its words, its hashes, what it governs, links to elsewhere than `site`. */
export function findPolicyFaults(html: string, site: string): string[] {
  const elements = listElements(parse(html));
  const head = elements.find(({ tagName }) => tagName === "head");
  const [first] = (head?.childNodes ?? []).filter((node): node is Tree.Element => "tagName" in node);
  const policy = first !== undefined && attributeOf(first, "http-equiv") === "Content-Security-Policy" ? attributeOf(first, "content") : "";
  const directives = (policy ?? "").split("; ");
  return [
    ...(policy === "" ? ["the policy is not the first of the head"] : []),
    ...strict.filter((directive) => !directives.includes(directive)).map((directive) => `no ${directive}`),
    ...directives.filter((directive) => !allowed.test(directive)).map((directive) => `a directive ${directive}`),
    ...elements.flatMap((element) => findFaults(element, policy ?? "", site)),
    ...(elements.some((each) => attributeOf(each, "name") === "referrer" && attributeOf(each, "content") === "no-referrer")
      ? []
      : ["no referrer policy"]),
  ];
}

function findFaults(element: Tree.Element, policy: string, site: string): string[] {
  const { tagName, attrs } = element;
  const source = attributeOf(element, "src");
  const isInline = (tagName === "script" && source === undefined && attributeOf(element, "type") !== inert) || tagName === "style";
  const href = attributeOf(element, "href");
  return [
    ...(isInline && !policy.includes(hashOf(element)) ? [`an inline ${tagName} without its hash`] : []),
    ...(tagName === "script" && source !== undefined && !isOwn(source) ? [`a script from ${source}`] : []),
    ...attrs.filter(({ name }) => /^on|^style$/.test(name)).map(({ name }) => `${tagName} ${name}`),
    ...(tagName === "a" && isForeign(href, site) && !isCareful(element) ? [`a link to ${href} without rel`] : []),
    ...(href !== undefined && /^\s*(?:javascript|vbscript|data:(?!image\/svg|,))/i.test(href) ? [`an address ${href.slice(0, 60)}`] : []),
    ...(attributeOf(element, "http-equiv") === "Set-Cookie" ? ["a cookie"] : []),
  ];
}

function isOwn(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

function isForeign(address: string | undefined, site: string): boolean {
  return address !== undefined && !isOwn(address.trim()) && !address.startsWith(site) && !address.startsWith("mailto:");
}

function isCareful(element: Tree.Element): boolean {
  return ["noopener", "noreferrer", "nofollow"].every((word) => (attributeOf(element, "rel") ?? "").split(" ").includes(word));
}

function hashOf(element: Tree.Element): string {
  const text = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function listElements(root: Tree.Document): Tree.Element[] {
  const found: Tree.Element[] = [];
  const waiting: Tree.ChildNode[] = [...root.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}
