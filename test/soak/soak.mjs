// `npm run soak`: the kills of `npm test`, 50 of each instead of one. SREDA_KILLS and SREDA_SEED change the number and repeat a run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';

await install(root, { dev: true });
await build({ web: false });
const args = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  path.join(root, 'node_modules/jest/bin/jest.js'),
  'test/kills/kills',
  '--selectProjects',
  'e2e',
];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { SREDA_KILLS: '50', ...process.env } });
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
