import { describe, expect, it } from "vitest";
import { readPage } from "./read-fixture.ts";

const metadataOf = (head: string, script = "", inside = '<div id="js_content"><p>白鹭站着。</p></div>') =>
  readPage(`<!DOCTYPE html><html><head>${head}</head><body><div id="js_article">${inside}</div><script>${script}</script></body></html>`)
    .metadata;

describe("the place that a page says it was published from", () => {
  it.each([
    ["福建", "{ countryName: '中国', countryId: '156', provinceName: '福建', provinceId: '' }"],
    ["新加坡", "{ countryName: '新加坡', provinceName: '' }"],
    [undefined, "{ countryName: config.country_name, provinceName: config.province_name }"],
  ])("is the province, else the country (%s)", (place, wording) => {
    expect(metadataOf("", `window.ip_wording = ${wording};`).ipLocation).toBe(place);
  });
});
