import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import type { SearchArticle } from "../../../src/search/build-index.ts";
import { toSimplified } from "../../../src/search/to-simplified.ts";

/** A generator of numbers from 0 to 1 that a seed determines (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const traditionalOf = new Map(
  simplifiedToTraditional.split("|").map((entry): [string, string] => {
    const [simplified = "", traditional = ""] = entry.split(" ");
    return [simplified, traditional];
  }),
);

const HAN = String.raw`\p{Script=Han}`;
const PLACES =
  "北京 上海 天津 重庆 杭州 绍兴 宁波 南京 苏州 广州 深圳 武汉 成都 西安 长沙 郑州 济南 青岛 大连 沈阳 厦门 福州 合肥 昆明 贵阳 浙江 江苏 广东 山东 四川 湖北 湖南 河南 河北 福建 美国 日本 俄罗斯 欧洲".split(
    " ",
  );
const PERSON = new RegExp(
  `[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严]${HAN}{1,2}(?=说|表示|介绍|指出|认为|告诉|在)`,
  "gu",
);
const MIXED = new RegExp(
  String.raw`[A-Za-z]+\d+(?:\.\d+)?${HAN}{0,3}|\d+(?:\.\d+)?${HAN}{1,3}|${HAN}{1,2}[A-Za-z\d]+${HAN}{0,2}|\d{4,}|[A-Za-z]{2,}(?:[-.][A-Za-z\d]+)?`,
  "gu",
);
const ACROSS = new RegExp(`${HAN}{1,4}[，。、；：！？《》（）…—]{1,2}${HAN}{1,4}`, "gu");

/** Draws queries from documents; every kind is a set of the benchmark. */
export class QueryDrawer {
  private readonly texts: string[];
  private readonly chance: () => number;
  private readonly words = new Intl.Segmenter("zh", { granularity: "word" });

  constructor(documents: readonly SearchArticle[], seed: number) {
    this.texts = documents
      .map(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)].join("\n"))
      .filter((text) => /\p{Script=Han}/u.test(text));
    this.chance = seededChance(seed);
  }

  /** Sets by name; fewer queries where the documents have no more of a kind. */
  draw(count: number): Record<string, string[]> {
    const lengths = Array.from({ length: 8 }, (_, at) => at + 1);
    const substrings = lengths.map((length): [string, string[]] => [`substring${length}`, this.many(count, () => this.han(length))]);
    return {
      ...Object.fromEntries(substrings),
      words: this.many(count, () => this.word()),
      names: this.many(count, () => (this.chance() < 0.5 ? this.pick(PLACES) : this.matching(PERSON))),
      mixed: this.many(count, () => this.matching(MIXED)),
      traditional: this.many(count, () => this.traditional()),
      punctuation: this.many(count, () => this.matching(ACROSS)),
      twoTerms: this.many(count, () => this.twoTerms()),
      absent: this.many(count, () => this.han(2) + this.han(2) + this.han(1)),
    };
  }

  private many(count: number, drawOne: () => string): string[] {
    const drawn: string[] = [];
    for (let tries = 0; drawn.length < count && tries < count * 200; tries++) {
      const one = drawOne();
      if (one !== "") drawn.push(one);
    }
    return drawn;
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.chance() * from.length)] as T;
  }

  /** A stretch of a random text around a random place. */
  private stretch(length: number): string {
    const text = this.pick(this.texts);
    const at = Math.floor(this.chance() * text.length);
    return text.slice(Math.max(0, at - length / 2), at + length / 2);
  }

  /** So many Han characters that stand next to each other; "" where the stretch has none. */
  private han(length: number, from = this.stretch(200)): string {
    const runs = [...from.matchAll(/\p{Script=Han}+/gu)].map(([run]) => Array.from(run)).filter((run) => run.length >= length);
    if (runs.length === 0) return "";
    const run = this.pick(runs);
    const begin = Math.floor(this.chance() * (run.length - length + 1));
    return run.slice(begin, begin + length).join("");
  }

  private matching(pattern: RegExp): string {
    const found = [...this.stretch(1000).matchAll(pattern)];
    return found.length === 0 ? "" : this.pick(found)[0];
  }

  private word(): string {
    const words = [...this.words.segment(this.stretch(100))].filter(
      ({ isWordLike, segment }) => isWordLike && /^\p{Script=Han}{2,}$/u.test(segment),
    );
    return words.length === 0 ? "" : this.pick(words).segment;
  }

  /** A stretch in which a character has a traditional form, and that form. */
  private traditional(): string {
    const simplified = this.han(2 + Math.floor(this.chance() * 3));
    const changed = Array.from(simplified, (one) => {
      const traditional = traditionalOf.get(one) ?? one;
      return toSimplified(traditional) === one ? traditional : one;
    }).join("");
    return changed === simplified ? "" : changed;
  }

  private twoTerms(): string {
    const from = this.stretch(600);
    const [first, second] = [this.han(2 + Math.floor(this.chance() * 2), from), this.han(2, from)];
    return first === "" || second === "" ? "" : `${first} ${second}`;
  }
}
