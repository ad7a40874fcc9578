// CPU time of processes as the operating system counts it (Linux).
import { readdirSync, readFileSync } from 'node:fs';

const MS_PER_TICK = 10;

function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command may hold spaces and brackets; the numbers begin behind its last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [ppid, utime, stime, cutime, cstime] = [1, 11, 12, 13, 14].map((i) => Number(fields[i]));
    return { ppid, own: utime + stime, ended: cutime + cstime };
  } catch {
    return undefined;
  }
}

/** CPU milliseconds of the process, its living children and those that have ended. Resolution 10 ms. */
export function cpuMs(pid) {
  const root = readStat(pid);
  if (!root) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStat)
    .filter((stat) => stat?.ppid === pid);
  return (root.own + root.ended + children.reduce((sum, stat) => sum + stat.own + stat.ended, 0)) * MS_PER_TICK;
}

/** Resident memory of one process, shared libraries included. */
export function residentMb(pid) {
  const [, kb] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}
