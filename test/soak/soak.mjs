// `npm run soak`: the kills of `npm test`, 50 of each instead of one, every page in every look, 20,000 broken question files for each format
// instead of 200, hostile files of 50 MB, and 500 listeners on the event stream. SREDA_KILLS, SREDA_LOOKS and SREDA_FUZZ change that; SREDA_SEED repeats a run of kills.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, root } from '../../scripts/build.mjs';
import { install } from '../../scripts/lib/install.mjs';
import { readHostileFiles } from './hostile-files.mjs';
import { listenUnderLoad } from './stream.mjs';

await install(root, { dev: true });
await build();

function runJest(project, files) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...files, '--selectProjects', project];
  const env = { SREDA_KILLS: '50', SREDA_LOOKS: 'all', SREDA_FUZZ: '20000', ...process.env };
  return new Promise((resolve) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }).once('close', resolve));
}

console.log('Question files that mean no good:');
const hostile = await readHostileFiles();
console.log('The event stream:');
const unheard = await listenUnderLoad();
for (const fault of unheard.slice(0, 20)) console.log(`  ${fault}`);
const codes = [
  hostile.length,
  unheard.length,
  await runJest('unit', ['plugins/question-formats/test/contract']),
  await runJest('browser', ['test/browser/pages', 'test/browser/admin']),
  await runJest('e2e', ['test/kills/kills']),
];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
