// What a package imports must stand in its package.json, and packages with a manifest also in the manifest's `requires`.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, root } from '../build.mjs';

/** `… from 'x'`, `import 'x'` at the beginning of a line, and `import('x')`. */
const IMPORT = /(?:^(?:import|export|\})[^;]*?\bfrom |^import |\bimport\()'(@[^/'\s]+\/[^/'\s]+|[^./'@\s][^/'\s]*)(?:\/[^'\s]*)?'/gm;
/** The API that every package has without naming it. */
const ALWAYS = new Set(['kernel']);
/** Only tests import it, so what it needs for them is no part of an installation. */
const FOR_TESTS = '@sreda/testing';

await build({ web: false });

async function sources(dir) {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries.filter((e) => e.isFile() && /\.tsx?$/.test(e.name)).map((e) => path.join(e.parentPath ?? e.path, e.name));
}

const manifests = new Map();
const packages = [];
for (const group of ['libs', 'plugins', 'apps']) {
  for (const name of await readdir(path.join(root, group))) {
    const dir = path.join(root, group, name);
    const json = JSON.parse(await readFile(path.join(dir, 'package.json'), 'utf8'));
    packages.push({ dir, json });
    if (json.exports?.['./manifest']) manifests.set(json.name, (await import(path.join(dir, 'dist/manifest.js'))).default);
  }
}

const problems = [];
for (const { dir, json } of packages) {
  const manifest = manifests.get(json.name);
  const declared = { ...json.dependencies, ...json.peerDependencies, ...(json.name === FOR_TESTS ? json.devDependencies : {}) };
  const required = { ...manifest?.requires.packages, ...manifest?.requires.optional };
  const reported = new Set();
  for (const file of [...(await sources(path.join(dir, 'src'))), ...(await sources(path.join(dir, 'web')))]) {
    if (/\.(test|itest)\.tsx?$/.test(file)) continue;
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(IMPORT)) {
      if (name.startsWith('node:') || name === json.name || reported.has(name) || name.startsWith('virtual:')) continue;
      const where = path.relative(root, file);
      if (!(name in declared)) problems.push(`${json.name}: ${where} imports "${name}", which its package.json does not name`);
      const other = manifests.get(name);
      if (manifest && other && !ALWAYS.has(other.id) && !(other.id in required)) {
        problems.push(`${json.name}: ${where} imports "${name}", which its manifest does not require`);
      }
      reported.add(name);
    }
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
