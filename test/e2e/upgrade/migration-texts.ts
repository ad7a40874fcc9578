import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '@sreda/kernel';

/** Prettier ends a class at the first brace without indentation. */
const CLASS = /^export class (\w+) implements MigrationInterface \{\n[\s\S]*?^\}/gm;

/** `<package>/<migration>` → SHA-256 of the class as it is written, without regard to white space. */
export async function migrationHashes(): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const group of ['libs', 'plugins']) {
    for (const id of (await readdir(path.join(projectRoot, group))).sort()) {
      const folder = path.join(projectRoot, group, id, 'src');
      const files = await readdir(folder).catch(() => []);
      for (const file of files.filter((name) => name.endsWith('.migrations.ts')).sort()) {
        for (const [text, name] of (await readFile(path.join(folder, file), 'utf8')).matchAll(CLASS)) {
          hashes.set(`${id}/${name}`, createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex'));
        }
      }
    }
  }
  return hashes;
}
