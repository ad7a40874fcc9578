import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** How many of the newest days, ISO weeks and months that have a backup keep one each. */
export interface Retention {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export const DEFAULT_RETENTION: Retention = { daily: 7, weekly: 4, monthly: 12 };

const NAME = /^sreda-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.backup$/;
const DAY_MS = 86_400_000;

export interface BackupFile {
  readonly file: string;
  readonly time: Date;
}

/** Name of a rotated backup; its time, not that of the file, decides about its age, so copying does not change it. */
export function backupFileName(time: Date): string {
  return `sreda-${time.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`;
}

export function parseBackupFileName(name: string): Date | undefined {
  const match = NAME.exec(name);
  return match ? new Date(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`) : undefined;
}

/** The rotated backups of a folder, newest first; other files there are not looked at. */
export async function listBackups(dir: string): Promise<BackupFile[]> {
  const names = await readdir(dir).catch(() => []);
  const found = names.flatMap((name) => {
    const time = parseBackupFileName(name);
    return time ? [{ file: path.join(dir, name), time }] : [];
  });
  return found.sort((a, b) => b.time.getTime() - a.time.getTime());
}

/** Deletes what the retention does not keep and returns the deleted files. */
export async function pruneBackups(dir: string, retention: Retention = DEFAULT_RETENTION): Promise<string[]> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const backups = await listBackups(dir);
  const kept = new Set(
    backupsToKeep(
      backups.map(({ time }) => time),
      retention,
    ).map((time) => time.getTime()),
  );
  const old = backups.filter(({ time }) => !kept.has(time.getTime())).map(({ file }) => file);
  for (const file of old) await rm(file, { force: true });
  return old;
}

/** The newest backup of each of the newest days, weeks and months (UTC); the newest of all is always among them. */
export function backupsToKeep(times: readonly Date[], retention: Retention = DEFAULT_RETENTION): Date[] {
  const newestFirst = [...times].sort((a, b) => b.getTime() - a.getTime());
  const rules: [number, (time: Date) => string][] = [
    [retention.daily, (time) => time.toISOString().slice(0, 10)],
    [retention.weekly, (time) => mondayOf(time)],
    [retention.monthly, (time) => time.toISOString().slice(0, 7)],
  ];
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [count, periodOf] of rules) {
    const periods = new Map<string, Date>();
    for (const time of newestFirst) if (!periods.has(periodOf(time))) periods.set(periodOf(time), time);
    for (const time of [...periods.values()].slice(0, count)) kept.add(time);
  }
  return newestFirst.filter((time) => kept.has(time));
}

function mondayOf(time: Date): string {
  const daysSinceMonday = (time.getUTCDay() + 6) % 7;
  return new Date(time.getTime() - daysSinceMonday * DAY_MS).toISOString().slice(0, 10);
}
