import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStaticServer, listenFrom } from "../../src/serve/static-server.ts";

/** A running server: where the site is at the root of a host, and where it is below a prefix. */
export interface RealServer {
  root: string;
  prefixed: string;
  stop: () => Promise<void>;
}

/** A kind of server: why it cannot run here, if so, and how to start it over a folder that holds the site at its root and in `archive/`. */
export interface ServerKind {
  name: string;
  absent?: string;
  start: (folder: string) => Promise<RealServer>;
}

const python = ["python3", "python"].find((name) => spawnSync(name, ["-c", "import http.server"]).status === 0);
const nginx = ["nginx", "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find(
  (name) => spawnSync(name, ["-v"]).status === 0,
);

/** The servers that a site is tried on. */
export const serverKinds: readonly ServerKind[] = [
  { name: "Node's, as npm run serve starts it", start: startNode },
  { name: "Python's http.server", ...(python === undefined && { absent: "no Python on the path" }), start: startPython },
  { name: "nginx, by the recipe of src/publish/README.md", ...(nginx === undefined && { absent: "no nginx here" }), start: startNginx },
];

async function startNode(folder: string): Promise<RealServer> {
  const server = createStaticServer(folder);
  const { address } = await listenFrom(server, 0);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { root: address, prefixed: `${address}archive/`, stop };
}

async function startPython(folder: string): Promise<RealServer> {
  const port = String(await freePort());
  const child = spawn(python ?? "", ["-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder], { stdio: "ignore" });
  const root = `http://127.0.0.1:${port}/`;
  await answers(root, child);
  return { root, prefixed: `${root}archive/`, stop: () => end(child) };
}

async function startNginx(folder: string): Promise<RealServer> {
  const own = mkdtempSync(join(tmpdir(), "juanzong-nginx-"));
  const [atRoot, below] = [await freePort(), await freePort()];
  writeFileSync(join(own, "nginx.conf"), nginxConfiguration(own, folder, atRoot, below));
  const child = spawn(nginx ?? "", ["-p", own, "-e", join(own, "error.log"), "-c", join(own, "nginx.conf")], { stdio: "ignore" });
  const root = `http://127.0.0.1:${String(atRoot)}/`;
  await answers(root, child);
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(own, { recursive: true, force: true });
  };
  return { root, prefixed: `http://127.0.0.1:${String(below)}/archive/`, stop };
}

/** A configuration around the README's own recipe, once as it stands there and once for the root as the README says. */
function nginxConfiguration(own: string, folder: string, atRoot: number, below: number): string {
  const readme = readFileSync(join(import.meta.dirname, "../../src/publish/README.md"), "utf8");
  const recipe = /```nginx\n(.*?)```/s.exec(readme)?.[1];
  if (recipe === undefined) throw new Error("src/publish/README.md – expected a block of nginx – found none");
  const site = (text: string): string => text.replaceAll("/srv/archive/dist/", `${folder.replaceAll("\\", "/")}/`);
  const rootRecipe = recipe.replaceAll("/srv/archive/dist/", "SITE").replaceAll("/archive/", "/").replaceAll("SITE", "/srv/archive/dist/");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${own}/${name};`);
  mkdirSync(join(own, "logs"));
  return [
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `daemon off; pid ${own}/nginx.pid; error_log ${own}/error.log; events {}`,
    `http { types { ${mediaTypes()} } access_log off; ${temporary.join(" ")}`,
    `server { listen 127.0.0.1:${String(below)}; ${site(recipe)} }`,
    `server { listen 127.0.0.1:${String(atRoot)}; ${site(rootRecipe)} } }`,
  ].join("\n");
}

/** The types of the packaged nginx where they are, else the few of them that a site needs. */
function mediaTypes(): string {
  const packaged = ["/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"].find((file) => existsSync(file));
  if (packaged !== undefined) return /\{(.*)\}/s.exec(readFileSync(packaged, "utf8"))?.[1] ?? "";
  return "text/html html; text/css css; application/javascript js; text/xml xml; text/plain txt; application/json json; image/png png;";
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer !== undefined) {
      await answer.arrayBuffer();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`${child.spawnargs.join(" ")} – expected an answer at ${address} – found none`);
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}
