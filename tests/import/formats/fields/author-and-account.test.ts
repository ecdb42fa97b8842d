import { describe, expect, it } from "vitest";
import { fieldsToMetadata } from "../../../../src/import/formats/fields/fields-to-metadata.ts";

const read = (row: Readonly<Record<string, string>>) => fieldsToMetadata(Object.entries(row).map(([field, text]) => ({ field, text })));

describe("a field with author and account", () => {
  it.each(["老周（公众号：青石桥）", "老周(微信公众号: 青石桥)", "老周（公众号「青石桥」）"])(
    "reads the account behind an author: %s",
    (author) => {
      expect(read({ title: "柳树", 作者: author }).metadata).toMatchObject({ author: "老周", account: { name: "青石桥" } });
      expect(read({ title: "柳树", author, 公众号: "河桥" }).metadata).toMatchObject({ author: "老周", account: { name: "河桥" } });
    },
  );

  it("leaves an author with other words behind", () => {
    expect(read({ title: "柳树", author: "老周（水站）" }).metadata).toMatchObject({ author: "老周（水站）", account: {} });
  });
});
