import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { disk } from "../../../src/import/files/disk.ts";
import { fetchPictures, type FetchWishes } from "../../../src/import/fetch-pictures/fetch-pictures.ts";

/** A GIF of one pixel. */
const gif = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
let content: string;
let server: Server;
let base: string;
let asked: string[];

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), "juanzong-pictures-"));
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const times = asked.filter((each) => each === path).length;
    if (path === "/gone") response.writeHead(404).end();
    else if (path === "/shaky" && times < 3) response.writeHead(503).end();
    else if (path === "/cut" && times < 2) response.destroy();
    else if (path === "/moved") response.writeHead(302, { location: "/a" }).end();
    else if (path === "/short") response.writeHead(200, { "content-length": 900 }).write(gif, () => response.destroy());
    else if (path === "/slow") response.writeHead(200).write(gif.subarray(0, 9));
    else if (path === "/page") response.end("<html>");
    else if (path === "/huge") response.end(Buffer.alloc(5000));
    else response.end(gif);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  rmSync(content, { recursive: true });
});

function wishes(): FetchWishes {
  return { isAsked: (address) => address.startsWith(base), patience: { pauses: [1, 1, 1], timeout: 2000, largest: 4000 } };
}

function entry(...paths: string[]): void {
  mkdirSync(join(content, "articles/2020"), { recursive: true });
  const pictures = paths.map((path) => `![](${base}${path} "1×1")`).join("\n\n");
  writeFileSync(join(content, "articles/2020/x.md"), `---\nstructure: given\n---\n\n${pictures}\n\n![](https://elsewhere.example/x.png)\n`);
}

describe("fetchPictures", () => {
  it("keeps each picture by its hash and lists its address", async () => {
    entry("/a", "/b");
    expect(await fetchPictures(disk, content, wishes())).toEqual({ known: 0, fetched: 2, failures: [] });
    const [line] = readFileSync(join(content, "pictures/fetched.jsonl"), "utf8").split("\n");
    const { url, file, width } = JSON.parse(line ?? "") as { url: string; file: string; width: number };
    expect({ url, width }).toEqual({ url: `${base}/a`, width: 1 });
    expect(readFileSync(join(content, "pictures", file))).toEqual(gif);
    expect(asked).not.toContain("/x.png");
  });

  it("tries again where another try may help, and not where it cannot", async () => {
    entry("/shaky", "/cut", "/gone");
    const report = await fetchPictures(disk, content, wishes());
    expect(report.fetched).toBe(2);
    expect(report.failures).toEqual([{ url: `${base}/gone`, failure: "the server says 404" }]);
    expect(asked.filter((path) => path === "/gone")).toHaveLength(1);
  });

  it("names every failure and keeps nothing that is no picture", async () => {
    entry("/page", "/huge");
    const { failures } = await fetchPictures(disk, content, wishes());
    expect(failures.map(({ failure }) => failure)).toEqual(["larger than 4000 bytes", "what came is no picture"]);
  });

  it("keeps no body that breaks off or never ends, and follows nobody elsewhere", async () => {
    entry("/short", "/slow", "/moved");
    const { patience, ...rest } = wishes();
    const { failures } = await fetchPictures(disk, content, { ...rest, patience: { ...patience, pauses: [1], timeout: 200 } });
    expect(failures.map(({ url }) => url)).toEqual([`${base}/moved`, `${base}/short`, `${base}/slow`]);
    expect(failures[0]?.failure).toBe("the server says 302: it is elsewhere");
    expect(failures[2]?.failure).toBe("no answer in time");
    expect(asked).not.toContain("/a");
    expect(existsSync(join(content, "pictures"))).toBe(false);
  });

  it("fetches again what is listed and gone from the folder", async () => {
    entry("/a");
    await fetchPictures(disk, content, wishes());
    const { file } = JSON.parse(readFileSync(join(content, "pictures/fetched.jsonl"), "utf8")) as { file: string };
    rmSync(join(content, "pictures", file));
    expect(await fetchPictures(disk, content, wishes())).toMatchObject({ known: 0, fetched: 1 });
    expect(readFileSync(join(content, "pictures", file))).toEqual(gif);
  });

  it("goes on where it was", async () => {
    entry("/a");
    await fetchPictures(disk, content, wishes());
    entry("/a", "/b");
    expect(await fetchPictures(disk, content, wishes())).toMatchObject({ known: 1, fetched: 1 });
    expect(asked.filter((path) => path === "/a")).toHaveLength(1);
  });
});
