import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { broken, read, whole } from "../read-bytes.ts";

describe("Word documents", () => {
  it("are read as text, a blank line between paragraphs", () => {
    const document = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(
        "<w:document><w:body><w:p><w:r><w:t>柳树</w:t></w:r><w:r><w:t xml:space='preserve'> 绿了</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>风也暖了</w:t></w:r></w:p></w:body></w:document>",
      ),
    });
    expect(whole(read(document))).toMatchObject([{ shape: "text", sources: [{ kind: "text", text: "柳树 绿了\n\n风也暖了" }] }]);
  });

  it.each([
    ["of Word in English", "Title", "Heading1", ""],
    [
      "of Word in Chinese",
      "a3",
      "2",
      '<w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>',
    ],
    [
      "of WPS",
      "11",
      "12",
      '<w:style w:styleId="11"><w:name w:val="标题"/></w:style><w:style w:styleId="12"><w:name w:val="标题 1"/></w:style>',
    ],
  ])("keep the title and the headings that their styles make: %s", (_, title, heading, styles) => {
    const paragraph = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${text}</w:r></w:p>`;
    const paragraphs = `${paragraph(title, "<w:t>柳树</w:t>")}${paragraph(heading, "<w:t>一</w:t>")}${paragraph("a", "<w:t>*绿*了</w:t><w:br/><w:t>风暖</w:t>")}`;
    const document = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/styles.xml": strToU8(`<w:styles>${styles}</w:styles>`),
      "word/document.xml": strToU8(`<w:document><w:body>${paragraphs}</w:body></w:document>`),
    });
    const text = "# 柳树\n\n## 一\n\n\\*绿\\*了\\\n风暖\n";
    expect(whole(read(document))).toMatchObject([{ shape: "markdown", sources: [{ kind: "markdown", text }] }]);
  });

  it("keep a title above paragraphs alone", () => {
    const document = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(
        '<w:document><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:t>柳树</w:t></w:p><w:p><w:t>绿了。</w:t></w:p><w:p><w:t>风暖了。</w:t></w:p></w:document>',
      ),
    });
    const sources = [
      { kind: "value", field: "title", text: "柳树" },
      { kind: "value", field: "content", text: "绿了。\n\n风暖了。" },
    ];
    expect(whole(read(document))).toMatchObject([{ shape: "row", sources }]);
  });

  it("are read as the page packed in them where they show nothing else", () => {
    const page = "<html><body><p>柳树</p></body></html>";
    const document = (name: string) =>
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "word/document.xml": strToU8('<w:document><w:body><w:altChunk r:id="htmlChunk" /></w:body></w:document>'),
        [name]: strToU8(
          `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=part"\n\n--=part\nContent-Type: text/html; charset="utf-8"\n\n${page}\n--=part--\n`,
        ),
      });
    expect(whole(read(document("word/afchunk.mht")))).toMatchObject([{ shape: "page", sources: [{ kind: "html", text: page }] }]);
    expect(broken(read(document("word/media/picture.png")))[0]?.fault.code).toBe("empty-file");
  });
});
