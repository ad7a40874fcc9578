import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './failure.mjs';
import { install } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs `apps/<name>` with the arguments of this process, installed and built first when need be. */
export async function runApp(name, { dev = false, web = true } = {}) {
  try {
    await install(root, { dev });
    const { build } = await import('../build.mjs');
    await build({ web });
    const child = spawn(process.execPath, [path.join(root, `apps/${name}/dist/main.js`), ...process.argv.slice(2)], { stdio: 'inherit' });
    // Ctrl-C reaches the command itself, which ends in its own way; its exit code is ours.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('exit', (code) => (process.exitCode = code ?? 1));
  } catch (error) {
    process.exitCode = report(error);
  }
}
