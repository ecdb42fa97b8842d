import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

/** The folders of an unpacked Chromium: the program, the libraries a bare machine lacks, and a font with its configuration. */
export interface UnpackedChromium {
  executable: string;
  libraries: string;
  fonts: string;
}

const fontConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/**
 * Unpacks the Chromium that npm installed into the cache of `node_modules`, once; two processes may try at a time.
 * Throws where the package is not installed. The package's own unpacker is not used: it leaves out the libraries
 * outside of Amazon's machines and writes to fixed names under the system's temporary folder.
 */
export function unpackChromium(): UnpackedChromium {
  const archives = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin");
  const { version } = JSON.parse(readFileSync(join(archives, "../package.json"), "utf8")) as { version: string };
  const folder = fileURLToPath(new URL(`../../node_modules/.cache/juanzong/chromium-${version}`, import.meta.url));
  if (!existsSync(folder)) unpackInto(folder, archives);
  return { executable: join(folder, "chromium"), libraries: join(folder, "lib"), fonts: folder };
}

function unpackInto(folder: string, archives: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  const unpacked = (name: string): Buffer => brotliDecompressSync(readFileSync(join(archives, name)));
  for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) writeFiles(fresh, unpacked(archive));
  writeFileSync(join(fresh, "fonts.conf"), fontConfiguration);
  writeFileSync(join(fresh, "chromium"), unpacked("chromium.br"), { mode: 0o755 });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Writes the regular files of a tar archive (POSIX ustar: blocks of 512 bytes, size in octal at 124, kind at 156). */
function writeFiles(folder: string, tar: Buffer): void {
  const field = (at: number, length: number): string => tar.toString("latin1", at, at + length).replace(/\0.*/s, "");
  for (let at = 0; at + 512 <= tar.length && field(at, 100) !== "";) {
    const size = Number.parseInt(field(at + 124, 12).trim(), 8);
    const target = join(folder, field(at, 100));
    if (field(at + 156, 1) === "0") {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
