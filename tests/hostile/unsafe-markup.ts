import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

const safeAddress = /^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:)|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/** Elements and attributes that no page may have, in words. */
export function findUnsafeMarkup(root: Root): string[] {
  const found: string[] = [];
  visit(root, (node) => {
    if (node.type === "element") found.push(...findUnsafeAttributes(node));
    else if (node.type !== "text" && node.type !== "root") found.push(`hidden markup: ${node.type}`);
  });
  return found;
}

function findUnsafeAttributes({ tagName, properties }: Element): string[] {
  const names = Object.keys(properties).filter((name) =>
    /^on|^(style|id|name|className|srcSet|srcDoc|action|formAction|ping|target)$/i.test(name),
  );
  const addresses = ["href", "src", "cite", "longDesc"]
    .map((name) => String(properties[name] ?? ""))
    .filter((address) => !safeAddress.test(address));
  const forbidden = /^(script|style|iframe|object|embed|svg|math|base|meta|link|form|input|button|template|noscript|frame.*)$/.test(
    tagName,
  );
  return [
    ...(forbidden ? [`hidden markup: ${tagName}`] : []),
    ...names.map((name) => `hidden markup: ${tagName} ${name}`),
    ...addresses.map((address) => `unsafe address: ${tagName} ${address.slice(0, 80)}`),
  ];
}
