import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, type TreeAdapter } from "parse5";
import type { Fault } from "../../../fault.ts";
import { defaultLimits, type Limits } from "../../../limits.ts";
import { parseClosing } from "./closing-parser.ts";

type PageLimits = Pick<Limits, "sourceLength" | "htmlDepth" | "htmlNodes">;

class LimitReached extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Parses a page with source locations; a page above a limit is a fault, found while it is read and before anything walks it. */
export function parsePage(html: string, limits: PageLimits = defaultLimits): Tree.Document | Fault {
  if (html.length > limits.sourceLength)
    return { code: "limit-bytes", facts: { limit: "sourceLength", expected: limits.sourceLength, found: html.length } };
  try {
    return parseClosing(html, { sourceCodeLocationInfo: true, treeAdapter: boundedAdapter(limits) });
  } catch (error) {
    if (error instanceof LimitReached) return error.fault;
    throw error;
  }
}

/** True for what {@link parsePage} gives instead of a page. */
export function isFault(parsed: Tree.Document | Fault): parsed is Fault {
  return "code" in parsed;
}

/** The default tree, but it counts its nodes and the elements inside each other. */
function boundedAdapter(limits: PageLimits): TreeAdapter<Tree.DefaultTreeAdapterMap> {
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > limits.htmlNodes)
      throw new LimitReached({ code: "limit-nodes", facts: { limit: "htmlNodes", expected: limits.htmlNodes } });
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      count();
      return defaultTreeAdapter.createElement(...given);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    /** Called for every piece of text; the default copies the location each time. */
    updateNodeSourceCodeLocation(node, end) {
      if (node.sourceCodeLocation) Object.assign(node.sourceCodeLocation, end);
      else defaultTreeAdapter.updateNodeSourceCodeLocation(node, end);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.htmlDepth)
        throw new LimitReached({ code: "limit-depth", facts: { limit: "htmlDepth", expected: limits.htmlDepth } });
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
