import type { BoilerplateRule } from "../rule.ts";

/** Prompts of WeChat's novel reader, paid articles and listening, 2023 to 2026. */
export const reader: readonly BoilerplateRule[] = [
  {
    id: "reader/novel",
    certainty: "frame",
    phrases: ["在小说阅读器读本章", "在小说阅读器中沉浸阅读", "在公众号小说中沉浸阅读", "在小说阅读器中阅读"],
    patterns: ["在小说阅读器读本章去阅读", "在(?:小说阅读器|公众号小说)中沉浸阅读(?:去阅读)?"],
    takes: ["在小说阅读器读本章 去阅读"],
    spares: ["不少读者在小说阅读器中沉浸阅读到深夜。"],
  },
  { id: "reader/word", certainty: "word", phrases: ["去阅读", "听全文"], spares: ["听全文请到河桥电台。", "听全文", "前言"] },
];
