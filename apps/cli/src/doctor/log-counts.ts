import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Lines of PostgreSQL's logs may quote data of persons, so only how often each kind came is told: `ERROR 23505` → 4. */
export function countLogLines(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const match of text.matchAll(/^\S+ \S+ \S+ \[\d+\] ([0-9A-Z]{5}) (WARNING|ERROR|FATAL|PANIC):/gm)) {
    const kind = `${match[2]} ${match[1]}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** By file name, for the week that the logs go back. */
export async function readLogCounts(dataDir: string): Promise<Record<string, Record<string, number>>> {
  const dir = path.join(dataDir, 'pg/log');
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.startsWith('postgresql-'));
  const found = await Promise.all(
    names.sort().map(async (name) => [name, countLogLines(await readFile(path.join(dir, name), 'utf8'))] as const),
  );
  return Object.fromEntries(found);
}
