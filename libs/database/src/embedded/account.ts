import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** A user of the operating system, as /etc/passwd lists it. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** How a PostgreSQL program is started. */
export interface Launcher {
  /** Owner of the cluster's files; undefined means the user who starts Sreda. */
  readonly account: Account | undefined;
  command(file: string, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number };
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];
const PREFERRED = ['sreda', 'postgres', 'nobody'];
/** Bit numbers of linux/capability.h. The first lets a process pass any folder for reading only; containers often lack it. */
const CAPABILITIES = [
  { bit: 2n, name: 'dac_read_search' },
  { bit: 1n, name: 'dac_override' },
];

/**
 * PostgreSQL refuses to run as root, so root hands it to an account without rights: the one that owns the data already, or
 * the owner of the installation, or a service account. `reach` are the folders which that account has to get at.
 */
export function chooseLauncher(pgDir: string, reach: readonly string[]): Launcher {
  if (process.platform === 'win32' || process.getuid?.() !== 0) {
    return { account: undefined, command: (file, args) => ({ file, args: [...args] }) };
  }
  const account = chooseAccount(parsePasswd(readFileSync('/etc/passwd', 'utf8')), nearestOwner(pgDir));
  if (!account)
    throw new EmbeddedPostgresError('PostgreSQL does not run as root and /etc/passwd names no other user: start Sreda as another user.');
  const unreachable = reach.find((folder) => !canReach(folder, account));
  if (unreachable === undefined) {
    return { account, command: (file, args) => ({ file, args: [...args], uid: account.uid, gid: account.gid }) };
  }
  return throughSetpriv(account, unreachable);
}

/** A folder such as /root is closed to others; the capability to pass it is given instead of opening the folder to everybody. */
function throughSetpriv(account: Account, unreachable: string): Launcher {
  const setpriv = SETPRIV.find(isExecutable);
  const capability = process.platform === 'linux' ? chooseCapability(readFileSync('/proc/self/status', 'utf8')) : undefined;
  if (setpriv === undefined || capability === undefined) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and the user "${account.name}" cannot get at ${unreachable}: start Sreda as another user or from a folder that others can pass.`,
    );
  }
  const prefix = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
  return { account, command: (file, args) => ({ file: setpriv, args: [...prefix, '--', file, ...args] }) };
}

/** Lines of passwd(5) as accounts; malformed lines are left out. */
export function parsePasswd(text: string): Account[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid && /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** `ownerUid` is who owns the data or the installation. initdb needs an account that passwd knows. */
export function chooseAccount(accounts: readonly Account[], ownerUid: number | undefined): Account | undefined {
  const owner = accounts.find(({ uid }) => uid === ownerUid && uid !== 0);
  const service = PREFERRED.map((wanted) => accounts.find(({ name, uid }) => name === wanted && uid !== 0));
  return owner ?? service.find((account) => account !== undefined);
}

/** The capability that lets a process pass closed folders and that this process may hand on (CapBnd of /proc/self/status). */
export function chooseCapability(status: string): string | undefined {
  const bounding = /^CapBnd:\s*([0-9a-f]+)/m.exec(status)?.[1];
  if (bounding === undefined) return undefined;
  return CAPABILITIES.find(({ bit }) => ((BigInt(`0x${bounding}`) >> bit) & 1n) === 1n)?.name;
}

function nearestOwner(folder: string): number | undefined {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const uid = statSync(current, { throwIfNoEntry: false })?.uid;
    if (uid !== undefined) return uid;
    if (current === path.dirname(current)) return undefined;
  }
}

function canReach(folder: string, account: Account): boolean {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const info = statSync(current, { throwIfNoEntry: false });
    if (info && !mayPass(info, account)) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** Search permission as the mode bits give it: owner, else group, else others. */
export function mayPass(info: { readonly mode: number; readonly uid: number; readonly gid: number }, account: Account): boolean {
  const bit = info.uid === account.uid ? 0o100 : info.gid === account.gid ? 0o010 : 0o001;
  return (info.mode & bit) !== 0;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
