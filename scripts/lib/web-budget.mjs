// The first load of a student: the entry, everything it imports, the chunks of «Сегодня» and of every plugin, and the Russian texts.
// Fails over the budget, so a library that is too heavy is noticed on the day it comes.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dist = path.join(root, 'apps/web/dist');
export const BUDGET_BYTES = 250_000;

/** Chunks of the manifest that the entries load, without what stands behind a dynamic import. */
function closure(manifest, entries) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || !manifest[key]) return;
    seen.add(key);
    for (const imported of manifest[key].imports ?? []) visit(imported);
  };
  entries.forEach(visit);
  return [...seen];
}

const isFirstLoad = (key) =>
  key === 'index.html' ||
  /pages\/today\/today-page\.tsx$/.test(key) ||
  /plugins\/[^/]+\/web\/index\.tsx$/.test(key) ||
  /virtual:sreda-strings\/ru\/(core|quiz|assignment|footprint|question-types)$/.test(key);

/** Files of the first load with their compressed sizes in bytes. Needs a build. */
export async function measureFirstLoad() {
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error('The web is not built: run `npm run build` first.');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const keys = closure(manifest, Object.keys(manifest).filter(isFirstLoad));
  const files = [...new Set(keys.map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
  return Promise.all(files.map(async (file) => ({ file, bytes: gzipSync(await readFile(path.join(dist, file)), { level: 9 }).length })));
}

/** Throws when a student's first load is over the budget; answers the total in bytes. */
export async function checkWebBudget() {
  const files = await measureFirstLoad();
  const total = files.reduce((sum, f) => sum + f.bytes, 0);
  if (total > BUDGET_BYTES) {
    const largest = files.sort((a, b) => b.bytes - a.bytes).slice(0, 5);
    const list = largest.map((f) => `  ${(f.bytes / 1000).toFixed(1)} kB ${f.file}`).join('\n');
    throw new Error(
      `The first load of a student is ${(total / 1000).toFixed(1)} kB of compressed JavaScript, over ${BUDGET_BYTES / 1000}:\n${list}`,
    );
  }
  return total;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const files = await measureFirstLoad();
  for (const { file, bytes } of files.sort((a, b) => b.bytes - a.bytes))
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  console.log(`${((await checkWebBudget()) / 1000).toFixed(1).padStart(7)} kB  first load of a student, of ${BUDGET_BYTES / 1000}`);
}
