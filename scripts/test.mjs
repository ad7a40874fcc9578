// `npm test`: completes the install, builds, runs every test, and ends with the line `N passed, N failed, N skipped`.
// Arguments are passed to Jest: `npm test -- libs/jobs`.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, root } from './build.mjs';
import { install } from './lib/install.mjs';

/** Unit tests need no service; the others share two cores with PostgreSQL and a browser. */
const projects = [
  { name: 'unit', workers: 2 },
  { name: 'e2e', workers: 3 },
  { name: 'browser', workers: 2 },
];

function runJest(project, report) {
  const args = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', path.join(root, 'node_modules/jest/bin/jest.js')],
    ...['--selectProjects', project.name, '--maxWorkers', String(project.workers), '--passWithNoTests', '--json', '--outputFile', report],
    ...process.argv.slice(2),
  ];
  return new Promise((resolve, reject) => {
    // Jest prints its report to stdout under --json too; people read stderr.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', resolve);
  });
}

const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
console.log(`install: ${await install(root, { dev: true })} (${seconds()} s)`);
console.log(`build: ${(await build()).join(', ') || 'up to date'} (${seconds()} s)`);

const total = { passed: 0, failed: 0, skipped: 0 };
const folder = await mkdtemp(path.join(tmpdir(), 'sreda-test-report-'));
for (const project of projects) {
  const report = path.join(folder, `${project.name}.json`);
  const code = await runJest(project, report);
  const result = await readFile(report, 'utf8').then(JSON.parse, () => null);
  total.passed += result?.numPassedTests ?? 0;
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A file that could not run at all has no tests to count, and a run that broke off has no report.
  total.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  if (code !== 0 && !(result?.numFailedTests || result?.numRuntimeErrorTestSuites)) total.failed += 1;
  console.log(`${project.name}: done at ${seconds()} s`);
}
await rm(folder, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
