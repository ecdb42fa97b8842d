import type { SearchArticle } from "../../src/search/build-index.ts";
import { article } from "../search/open-built-index.ts";

/** Paragraphs with everything that text fragments and tokens stumble over. */
export const searchSiteParagraphs = [
  "越城镇在青溪两岸修了三座石桥，行人不必再绕路；桥头的茶亭也重新开张。",
  "“老周说，渡船停了以后，最怕下雨天。”他笑着补充：现在好了！",
  "全镇共有居民35.7万人，电话96345全天有人值守，G20期间更是如此。",
  "青溪书院藏有一部國學大典，抄本共一百二十冊，常有讀者前來查閱。",
  "C++ 与 Wi-Fi 课程每周三、周五开课，报名-缴费-上课一站办完，100%免费（含教材）。",
];
/** Two accounts, four years, more articles than two pages of results. */
export const searchSiteArticles: SearchArticle[] = Array.from({ length: 23 }, (_, at) =>
  article(`a${at}`, at === 7 ? "石桥落成" : `青溪纪事之${at}`, ["#桥与路", ...searchSiteParagraphs.slice(at % 3), `第${at}篇到此为止。`], {
    published: `${2015 + (at % 4)}-03-0${1 + (at % 9)}`,
    account: at % 2 === 0 ? "越城观察" : "青溪晚报",
  }),
);
