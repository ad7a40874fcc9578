import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Failure } from './failure.mjs';

const PROGRESS_MS = 5000;
const allows = (list, value) =>
  !list || list.includes(value) || (list.every((entry) => entry.startsWith('!')) && !list.includes(`!${value}`));

/**
 * Paths that package-lock.json wants and node_modules/.package-lock.json, npm's record of what it installed, has not or has
 * in another version. Test dependencies count when `dev`; optional packages only when they are made for this computer.
 */
export function missingPackages(wanted, installed, { dev, platform, arch }) {
  return Object.entries(wanted.packages)
    .filter(([where, entry]) => where.startsWith('node_modules/') || where.includes('/node_modules/') || entry.link)
    .filter(([, entry]) => dev || !(entry.dev || entry.devOptional))
    .filter(
      ([, entry]) => !entry.optional || (entry.os && entry.cpu && allows(entry.os, platform) && allows(entry.cpu, arch) && !entry.libc),
    )
    .filter(([where, entry]) => {
      const found = installed.packages[where];
      return !found || found.version !== entry.version || found.integrity !== entry.integrity;
    })
    .map(([where]) => where);
}

async function readJson(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/**
 * Installs what is missing, in the versions of the lock file; test dependencies only when `dev` or when they are there
 * already. Not `npm ci`: it refuses a lock file without the optional packages of other platforms, which npm leaves out when
 * the registry does not offer them. Returns a text.
 */
export async function install(root, { dev = false, signal } = {}) {
  const lock = await readFile(path.join(root, 'package-lock.json'), 'utf8');
  const installed = (await readJson(path.join(root, 'node_modules/.package-lock.json'))) ?? { packages: {} };
  const withDev = dev || Object.values(installed.packages).some((entry) => entry.dev);
  const missing = missingPackages(JSON.parse(lock), installed, { dev: withDev, platform: process.platform, arch: process.arch });
  if (missing.length === 0) return 'up to date';
  // npm leaves out what the lock file names and nothing needs; the stamp says that it has seen this lock file.
  const stamp = path.join(root, 'node_modules/.sreda-install.json');
  const seen = { lock: createHash('sha256').update(lock).digest('hex'), dev: withDev };
  if (isDeepStrictEqual(await readJson(stamp), seen)) return 'up to date';
  await runNpm(root, ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', ...(withDev ? [] : ['--omit=dev'])], signal);
  await writeFile(stamp, JSON.stringify(seen));
  return `${missing.length} packages`;
}

async function runNpm(root, args, signal) {
  const started = Date.now();
  const progress = setInterval(async () => {
    const count = await countPackages(path.join(root, 'node_modules')).catch(() => 0);
    console.log(`    installing packages, only at the first start: ${count} so far, ${Math.round((Date.now() - started) / 1000)} s`);
  }, PROGRESS_MS);
  try {
    const { code, output } = await collect(npmCommand(args), root, signal);
    if (code !== 0) throw new Failure(`The packages could not be installed.\n${importantLines(output)}`);
  } finally {
    clearInterval(progress);
  }
}

/** npm tells the scripts that it runs where it is; otherwise it is searched in PATH. */
function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return { file: process.execPath, args: [npm, ...args], shell: false };
  return { file: 'npm', args, shell: process.platform === 'win32' };
}

function collect({ file, args, shell }, cwd, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Failure(signal?.aborted ? 'Stopped.' : `npm cannot be run: ${error.message}`)));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function importantLines(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error') && !line.includes('A complete log'));
  return (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 8).join('\n');
}

async function countPackages(dir) {
  const names = await readdir(dir);
  const scoped = await Promise.all(names.filter((name) => name.startsWith('@')).map((name) => readdir(path.join(dir, name))));
  return names.filter((name) => !name.startsWith('.') && !name.startsWith('@')).length + scoped.flat().length;
}
