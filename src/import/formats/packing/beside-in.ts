import { posix } from "node:path";

/** Finds what lies beside a file of an archive by the address a page uses (`./x_files/1.png`, percent-encoded or not). */
export function besideIn<Found>(path: string, names: ReadonlyMap<string, Found>): (address: string) => Found | undefined {
  const folder = posix.dirname(path);
  return (address) => {
    const plain = address.split(/[?#]/, 1)[0] ?? "";
    for (const spelling of [address, plain, decode(plain)]) {
      const found = names.get(posix.normalize(posix.join(folder, spelling)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
