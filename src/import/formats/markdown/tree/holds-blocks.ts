/** Types of the nodes whose children are blocks; a text or a picture needs a paragraph there. */
export const holdsBlocks: ReadonlySet<string> = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);
