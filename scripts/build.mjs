// Compiles every server-side package with swc (types are checked by `npm run check`) and the web shell with Vite.
// A content hash of the sources decides whether there is anything to do, so a second start builds nothing.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = path.join(root, '.sreda-build.json');
const SWC = {
  sourceMaps: true,
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};

async function listFiles(dir) {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile())
    .map((e) => path.join(e.parentPath ?? e.path, e.name))
    .sort();
}

async function packages() {
  const found = [];
  for (const group of ['libs', 'plugins', 'apps']) {
    for (const name of (await readdir(path.join(root, group))).sort()) {
      const dir = path.join(root, group, name);
      if (existsSync(path.join(dir, 'package.json'))) found.push(dir);
    }
  }
  return found;
}

const isServerSource = (file) => file.endsWith('.ts') && !/\.(test|itest|d)\.ts$/.test(file);

async function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file));
  return hash.digest('hex');
}

async function compilePackage(swc, dir) {
  const out = path.join(dir, 'dist');
  await rm(out, { recursive: true, force: true });
  for (const file of (await listFiles(path.join(dir, 'src'))).filter(isServerSource)) {
    const target = path.join(out, path.relative(path.join(dir, 'src'), file)).replace(/\.ts$/, '.js');
    const { code, map } = await swc.transformFile(file, {
      ...SWC,
      filename: file,
      sourceFileName: path.relative(path.dirname(target), file),
    });
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
    if (map) await writeFile(`${target}.map`, map);
  }
}

/** Builds what has changed since the last build. Returns the names of what was built. */
export async function build({ force = false, web: withWeb = true } = {}) {
  const stamp = existsSync(STAMP) ? JSON.parse(await readFile(STAMP, 'utf8')) : {};
  const built = [];
  const next = {};
  let swc;
  const dirs = (await packages()).filter((dir) => !['web', 'ui', 'editor'].includes(path.basename(dir)));
  for (const dir of dirs) {
    const name = path.relative(root, dir);
    next[name] = await hashOf((await listFiles(path.join(dir, 'src'))).filter(isServerSource));
    if (!force && stamp[name] === next[name] && existsSync(path.join(dir, 'dist'))) continue;
    swc ??= (await import('@swc/core')).default;
    await compilePackage(swc, dir);
    built.push(name);
  }
  if (withWeb) {
    next.web = await buildWeb(stamp.web, force);
    if (next.web !== stamp.web) built.push('apps/web');
  } else if (stamp.web) next.web = stamp.web;
  await writeFile(STAMP, JSON.stringify(next, null, 2));
  return built;
}

/** Builds the shell when its sources differ from those of the hash `last`. Returns the hash of the sources. */
async function buildWeb(last, force) {
  const webSources = [];
  for (const dir of await packages()) {
    if (['web', 'ui', 'editor', 'contracts'].includes(path.basename(dir))) webSources.push(...(await listFiles(path.join(dir, 'src'))));
    if (path.basename(dir) === 'web') {
      webSources.push(
        ...['index.html', 'vite.config.mjs'].map((f) => path.join(dir, f)).filter(existsSync),
        ...(await listFiles(path.join(dir, 'public'))),
      );
    }
    webSources.push(...(await listFiles(path.join(dir, 'web'))), ...(await listFiles(path.join(dir, 'locales'))));
  }
  const hash = await hashOf([...webSources, path.join(root, 'package-lock.json')]);
  const web = path.join(root, 'apps/web');
  if (last === hash && !force && existsSync(path.join(web, 'dist/index.html'))) return hash;
  const { build: viteBuild } = await import(pathToFileURL(path.join(web, 'vite-build.mjs')).href);
  await viteBuild();
  return hash;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const built = await build({ force: process.argv.includes('--force') });
  console.log(built.length === 0 ? 'up to date' : `${built.length} packages`);
}
