/** What PostgreSQL writes into postmaster.pid (src/include/utils/pidfile.h). */
export interface PostmasterPid {
  readonly pid: number;
  /** TCP port; undefined while the server has not written it yet. */
  readonly port: number | undefined;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | undefined;
}

const STATUSES = ['starting', 'stopping', 'ready', 'standby'] as const;

/** Reads the text of postmaster.pid; undefined when it does not begin with a process id (empty or torn file). */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const pid = Math.abs(toInteger(lines[0]) ?? 0); // a standalone backend writes its id with a minus sign
  if (pid === 0) return undefined;
  return { pid, port: toInteger(lines[3]), status: STATUSES.find((status) => status === lines[7]) };
}

function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
