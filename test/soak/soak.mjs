// `npm run soak`: the kills of `npm test`, 50 of each instead of one, and every page in every look. SREDA_KILLS and SREDA_SEED change the number of
// kills and repeat a run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';

await install(root, { dev: true });
await build();

function runJest(project, files) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...files, '--selectProjects', project];
  const env = { SREDA_KILLS: '50', SREDA_LOOKS: 'all', ...process.env };
  return new Promise((resolve) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }).once('close', resolve));
}

const codes = [await runJest('browser', ['test/browser/pages', 'test/browser/admin']), await runJest('e2e', ['test/kills/kills'])];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
