import { describe, expect, it } from "vitest";
import { pageToReading } from "../../../../src/import/formats/saved-page/page-to-reading.ts";
import { bodyToPage } from "./read-fixture.ts";

const png = (width: number): string => {
  const bytes = Buffer.from("89504e470d0a1a0a0000000d494844520000000000000000080200000000000000", "hex");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(40, 20);
  return `data:image/png;base64,${bytes.toString("base64")}`;
};
const empty = `src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'></svg>"`;
const grouped = (name: string, more = "") =>
  `<p><img ${more} ${empty} style="background-color:rgba(0,0,0,0)!important;background-image:var(${name})!important"></p>`;
const page = (styles: string, body: string) => bodyToPage(`<p>雾散了。</p>${body}`).replace("<head>", `<head><style>${styles}</style>`);
const titlesOf = (html: string) => {
  const { body, pictures = [] } = pageToReading({ kind: "html", text: html });
  const shown = JSON.stringify(body).match(/"url":"[^"]{1,200}","alt":"","title":"[^"]{1,20}"/g) ?? [];
  return { shown: shown.map((one) => /"title":"([^"]*)"/.exec(one)?.[1]), kept: pictures.length };
};

describe("a picture that occurs several times and is kept once in a style sheet", () => {
  const styles = `:root{--sf-img-3:url("${png(90)}");--sf-img-31: url( '${png(80)}' );--sf-img-7:url(${png(70)})}`;

  it("stands wherever a style names it, and is stored once", () => {
    const html = page(styles, [3, 31, 3, 7].map((number) => grouped(`--sf-img-${number}`)).join("<p>白鹭站着。</p>"));
    expect(titlesOf(html)).toEqual({ shown: ["90×40", "80×40", "90×40", "70×40"], kept: 3 });
  });

  it("wins over the address that it had on the network", () => {
    expect(titlesOf(page(styles, grouped("--sf-img-3", 'data-src="https://mmbiz.qpic.cn/a/640"')))).toEqual({ shown: ["90×40"], kept: 1 });
  });

  it("is not there where nothing is kept under its name, or it is not the picture's own", () => {
    const html = page(`${styles}.a{background-image:var(--sf-img-3)}`, `${grouped("--sf-img-4")}<p><img class="a" ${empty}></p>`);
    expect(titlesOf(html)).toEqual({ shown: [], kept: 0 });
  });
});
