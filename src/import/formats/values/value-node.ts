/** A value of JSON or of a Python literal with the place it stands at (UTF-16 units; of a string, what is between its quotes). */
export type ValueNode = StringNode | ScalarNode | ListNode | MapNode;

/** A string, escapes undone. */
export interface StringNode {
  kind: "string";
  text: string;
  start: number;
  end: number;
}

/** A number, truth value, nothing, or a call such as `datetime.datetime(2018, 9, 13)`: as written. */
export interface ScalarNode {
  kind: "scalar";
  text: string;
  start: number;
  end: number;
}

/** A list or tuple. */
export interface ListNode {
  kind: "list";
  items: ValueNode[];
  start: number;
  end: number;
}

/** An object or dictionary, keys in their order. */
export interface MapNode {
  kind: "map";
  entries: { key: string; value: ValueNode }[];
  start: number;
  end: number;
}
