import { describe, expect, it } from "vitest";
import { fieldsOf, read, whole } from "../read-bytes.ts";

const names = ["title", "read", "content"];
const rows = [
  ["柳树", 3, "绿了。"],
  ["桃树", 4, "红了。"],
];
const types = names.map((name) => ({ name, type: "STRING" }));
const expected = [
  { title: "柳树", read: "3", content: "绿了。" },
  { title: "桃树", read: "4", content: "红了。" },
];

describe("tables as databases answer them", () => {
  it.each<[string, object]>([
    ["names and rows", { columns: names, rows }],
    ["fields and values", { fields: names, values: rows }],
    ["names with their types", { meta: types, data: rows, rows: 2 }],
    ["below a key", { code: 0, data: { columns: names, rows } }],
    ["a header and a body", { header: names, body: rows }],
    ["BigQuery", { schema: { fields: types }, rows: rows.map((row) => ({ f: row.map((v) => ({ v })) })) }],
    ["Neo4j", { results: [{ columns: names, data: rows.map((row) => ({ row })) }] }],
    [
      "Athena",
      {
        ResultSet: {
          Rows: [names, ...rows].map((row) => ({ Data: row.map((cell) => ({ VarCharValue: String(cell) })) })),
          ResultSetMetadata: { ColumnInfo: names.map((Name) => ({ Name })) },
        },
      },
    ],
    ["a list for each column", Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at])]))],
  ])("are read row by row: %s", (_writing, table) => {
    expect(whole(read(JSON.stringify(table))).map(fieldsOf)).toEqual(expected);
  });

  it("are none where an article has a list of paragraphs", () => {
    const article = { title: "柳树", content: ["绿了。", "真的。"], tags: ["树", "水"] };
    expect(whole(read(JSON.stringify(article)))).toHaveLength(1);
  });
});

describe("values that say their types", () => {
  const dynamo = {
    title: { S: "柳树" },
    read: { N: "3" },
    content: { S: "绿了。" },
    tags: { L: [{ S: "水" }] },
    more: { M: { digest: { S: "春天" } } },
  };
  const firestore = {
    title: { stringValue: "柳树" },
    publish_time: { timestampValue: "2018-09-13T00:05:00Z" },
    tags: { arrayValue: { values: [{ stringValue: "水" }] } },
    content: { stringValue: "绿了。" },
  };

  it("are read as DynamoDB writes them", () => {
    const fields = { title: "柳树", read: "3", content: "绿了。", "tags.0": "水", "more.digest": "春天" };
    expect(whole(read(JSON.stringify({ Items: [dynamo], Count: 1 }))).map(fieldsOf)).toEqual([fields]);
  });

  it("are read as Firestore writes them, the path of a document for no title", () => {
    const document = { name: "projects/a/databases/b/documents/c/1", fields: firestore };
    expect(whole(read(JSON.stringify({ documents: [document] }))).map(fieldsOf)).toEqual([
      {
        "fields.title": "柳树",
        "fields.publish_time": "2018-09-13T00:05:00Z",
        "fields.tags.0": "水",
        "fields.content": "绿了。",
      },
    ]);
  });
});
