// `npm run sreda -- COMMAND`: the command line of an installation, installed and built first when need be.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './lib/failure.mjs';
import { install } from './lib/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  await install(root);
  const { build } = await import('./build.mjs');
  await build();
  const child = spawn(process.execPath, [path.join(root, 'apps/cli/dist/main.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the command itself, which ends in its own way; its exit code is ours.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.once('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  process.exitCode = report(error);
}
