import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPort } from "../../src/serve/read-port.ts";
import { addressToFile, createStaticServer, listenFrom } from "../../src/serve/static-server.ts";

let folder = "";
let server: Server;
let port = 0;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "juanzong-serve-"));
  mkdirSync(path.join(folder, "site/a"), { recursive: true });
  writeFileSync(path.join(folder, "secret"), "secret");
  writeFileSync(path.join(folder, "site/index.html"), "首页");
  writeFileSync(path.join(folder, "site/404.html"), "没有");
  writeFileSync(path.join(folder, "site/a/x.bin"), "x".repeat(5000));
  writeFileSync(path.join(folder, "site/a/x.css"), "x".repeat(5000));
  server = createStaticServer(path.join(folder, "site"));
  ({ port } = await listenFrom(server, 0));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks as written: no client here that tidies the path. */
function ask(address: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: address, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("createStaticServer", () => {
  it("serves the home page for the root and files by name, with their media types", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, body: "首页", headers: { "content-type": "text/html; charset=utf-8" } });
    expect(await ask("/a/x.css?v=1")).toMatchObject({ status: 200, headers: { "content-type": "text/css; charset=utf-8" } });
    expect(await ask("/a/x.bin")).toMatchObject({ headers: { "content-type": "application/octet-stream" } });
  });

  it("answers what is not there with the page for that", async () => {
    for (const address of ["/none", "/a", "/a/", "/index.html/", "/%00", "/%zz"]) {
      expect(await ask(address)).toMatchObject({ status: 404, body: "没有" });
    }
  });

  it.each(["/../secret", "/..%2fsecret", "/%2e%2e/secret", "/a/../../secret", "/..%5csecret", "//../secret"])(
    "never leaves its folder by %s",
    async (address) => {
      expect(await ask(address)).toMatchObject({ status: 404, body: "没有" });
    },
  );

  it("packs text for those who ask, and only for them", async () => {
    expect((await ask("/a/x.css", "GET", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
    expect((await ask("/a/x.css")).headers["content-encoding"]).toBeUndefined();
  });

  it("gives heads without bodies and refuses to be written to", async () => {
    expect(await ask("/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
  });
});

describe("listenFrom", () => {
  it("moves on from a busy port", async () => {
    const taken = (server.address() as AddressInfo).port;
    const second = createStaticServer(folder);
    const { port: found } = await listenFrom(second, taken);
    expect(found).toBeGreaterThan(taken);
    second.close();
  });
});

describe("addressToFile", () => {
  it("takes a prefix off and refuses what is not below it", () => {
    expect(addressToFile("/site", "/a/b", "/a/b/x.html")).toBe(path.join("/site", "x.html"));
    expect(addressToFile("/site", "/a/b", "/a/bx.html")).toBeUndefined();
    expect(addressToFile("/site", "/a/b", "/x.html")).toBeUndefined();
  });
});

describe("readPort", () => {
  it("reads a port, has a default, and refuses all else", () => {
    expect(readPort([])).toBe(4321);
    expect(readPort(["--port", "80"])).toBe(80);
    for (const args of [["--port", "x"], ["--port", "70000"], ["--port"], ["80"], ["--host", "x"], ["--port", "-1"]]) {
      expect(readPort(args)).toBeUndefined();
    }
  });
});
