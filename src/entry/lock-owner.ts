import { hostname } from "node:os";

/** Reads a text file of the system; undefined where there is none. */
type ReadText = (path: string) => string | undefined;

/** What a lock says of the process that holds it: its id, its machine, and where Linux tells it when it began. */
export function ownerToText(read: ReadText): string {
  return `${process.pid} ${hostname()} ${whenBegan(process.pid, read)}\n`.replace(" \n", "\n");
}

/**
 * True where the process that a lock names is at work. A lock of another machine (a shared disk) is believed; of ours the process
 * table is asked, and another process that was given the same id since is told by when it began.
 */
export function isOwnerAlive(lock: string, read: ReadText): boolean {
  const [pid = "", host = "", began = ""] = lock.trim().split(" ");
  if (host !== hostname()) return host !== "";
  if (!/^[1-9]\d{0,9}$/.test(pid) || !isRunning(Number(pid))) return false;
  const now = whenBegan(Number(pid), read);
  return began === "" || now === "" || began === now;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Start of a process in clock ticks (field 22 of proc(5)'s stat, the 20th behind the name) with the id of the machine's boot; empty elsewhere. */
function whenBegan(pid: number, read: ReadText): string {
  const boot = read("/proc/sys/kernel/random/boot_id")?.trim().slice(0, 8);
  const stat = read(`/proc/${pid}/stat`);
  const ticks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return boot === undefined || ticks === undefined ? "" : `${boot}-${ticks}`;
}
