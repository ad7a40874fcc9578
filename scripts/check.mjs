// `npm run check`: types, lint, format, boundaries, unused code, declarations against imports, size of the first load. Runs all and then fails.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { install } from './lib/install.mjs';
import { root } from './build.mjs';

await install(root, { dev: true });

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const steps = [
  ['types (server)', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types (web)', bin('tsc'), ['--noEmit', '-p', 'tsconfig.web.json']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['boundaries', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'apps', 'libs', 'plugins']],
  ['unused code', bin('knip'), ['--include', 'files,exports,types,duplicates', '--no-config-hints']],
  ['declarations', process.execPath, ['scripts/lib/check-declarations.mjs']],
  ['first load', process.execPath, ['scripts/lib/web-budget.mjs']],
];

const failed = [];
for (const [name, command, args] of steps) {
  if (command === process.execPath && !existsSync(path.join(root, args[0]))) continue;
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`npm run check failed: ${failed.join(', ')}`);
  process.exit(1);
}
