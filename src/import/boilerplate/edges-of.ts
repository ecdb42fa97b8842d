/** Prompts stand among so many blocks: the first, and the last. */
export const headBlocks = 4;
export const tailBlocks = 10;

/** The first blocks that say anything, so many, and the last. */
export function edgesOf(blocks: readonly string[], head = headBlocks): Set<number> {
  const said = [...blocks.keys()].filter((at) => blocks[at] !== "");
  return new Set([...said.slice(0, head), ...said.slice(-tailBlocks)]);
}
