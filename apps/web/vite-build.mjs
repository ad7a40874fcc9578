import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build as viteBuild } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const COMPRESSED = /\.(js|css|html|svg|json|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

// The server sends these as they are, so a slow machine does not compress the same file for every visitor.
async function compress(dir) {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files = entries.filter((e) => e.isFile() && COMPRESSED.test(e.name)).map((e) => path.join(e.parentPath, e.name));
  for (const file of files) {
    const content = await readFile(file);
    if (content.length < 1024) continue;
    await Promise.all([writeFile(`${file}.br`, await brotli(content)), writeFile(`${file}.gz`, await zip(content, { level: 9 }))]);
  }
}

/**
 * Builds the shell with the browser parts of all plugins into `dist`, compressed copies included. The new build takes the place of the old one
 * when it is whole, so a server that is running has pages all the time.
 */
export async function build() {
  const next = path.join(here, `node_modules/.build-${process.pid}`);
  await viteBuild({ configFile: path.join(here, 'vite.config.mjs'), logLevel: 'warn', build: { outDir: next } });
  await compress(next);
  const dist = path.join(here, 'dist');
  await rm(dist, { recursive: true, force: true });
  await rename(next, dist);
}
