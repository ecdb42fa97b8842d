import type { Picture } from "../article.ts";
import { sha256 } from "../sha256.ts";
import { bytesToPictureSize } from "./picture-size.ts";
import { bytesToPictureType } from "./picture-type.ts";

/** A picture to keep, type and size told by its bytes; undefined for SVG and all that is no picture. */
export function bytesToPicture(bytes: Uint8Array): Picture | undefined {
  const extension = bytesToPictureType(bytes);
  if (extension === undefined) return undefined;
  return { sha256: sha256(bytes), extension, ...bytesToPictureSize(bytes, extension), bytes };
}

/** Path of a kept picture under the pictures folder. */
export function pictureToFile({ sha256: hash, extension }: Pick<Picture, "sha256" | "extension">): string {
  return `${hash.slice(0, 2)}/${hash}.${extension}`;
}

/** Address of a kept picture as an entry (`articles/<year>/<id>.md`) names it. */
export function pictureToAddress(picture: Pick<Picture, "sha256" | "extension">): string {
  return `../../pictures/${pictureToFile(picture)}`;
}

/** Bytes of a `data:` address in base64; undefined for every other. */
export function dataAddressToBytes(address: string): Uint8Array | undefined {
  const head = /^data:[\w.+/-]{0,80}(?:;[\w.+=-]{0,60}){0,4};base64,/i.exec(address)?.[0];
  if (head === undefined) return undefined;
  return new Uint8Array(Buffer.from(address.slice(head.length), "base64"));
}
