// `npm run screenshots`: the pictures of the README, from a demo school of their own.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, root } from './build.mjs';
import { install } from './lib/install.mjs';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const PASSWORD = 'sreda-demo';
const folder = path.join(root, 'docs/screenshots');

/** `find` answers the page's address from what the API tells the person who looks. */
const pictures = [
  { name: 'student-today', login: 'student', viewport: PHONE, find: () => '/' },
  { name: 'student-course', login: 'student', viewport: PHONE, find: async (ask) => `/courses/${(await firstCourse(ask)).id}` },
  { name: 'student-question', login: 'student', viewport: PHONE, find: questionAddress },
  { name: 'teacher-grades', login: 'teacher', viewport: DESKTOP, find: async (ask) => `/courses/${(await firstCourse(ask)).id}/grades` },
  { name: 'teacher-bank', login: 'teacher', viewport: DESKTOP, find: async (ask) => `/courses/${(await firstCourse(ask)).id}/bank` },
];

const firstCourse = async (ask) => (await ask('GET', 'courses/courses?mine=1')).items[0];

/** The first question of the test that the demo's pupil has not begun. */
async function questionAddress(ask) {
  const { sections } = await ask('GET', `courses/courses/${(await firstCourse(ask)).id}`);
  const next = sections.flatMap(({ activities }) => activities).find((activity) => activity.name === 'Устройство компьютера');
  return `/quiz/attempts/${(await ask('POST', `quiz/activities/${next.id}/attempts`, {})).id}`;
}

await install(root, { dev: true });
await build();
const { chromium } = await import('playwright-core');
const { default: packaged } = await import('@sparticuz/chromium');

const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-screenshots-'));
const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
  env: { ...process.env, SREDA_DATA: dataDir, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise((resolve, reject) => {
  let output = '';
  server.stdout.on('data', (chunk) => {
    output += chunk;
    const [, found] = /Sreda is ready: (\S+)/.exec(output) ?? [];
    if (found) resolve(found);
  });
  server.once('exit', () => reject(new Error(output)));
});

const browser = await chromium.launch({
  executablePath: process.env.SREDA_CHROMIUM ?? (await packaged.executablePath()),
  args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
});
try {
  await mkdir(folder, { recursive: true });
  for (const { name, login, viewport, find } of pictures) {
    const context = await browser.newContext({
      baseURL: url,
      viewport,
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      reducedMotion: 'reduce',
    });
    await context.request.post('/api/v1/identity/session', { data: { login, password: PASSWORD } });
    const { csrfToken } = await (await context.request.get('/api/v1/identity/session')).json();
    const ask = async (method, to, data) =>
      (await context.request.fetch(`/api/v1/${to}`, { method, data, headers: { 'x-csrf-token': csrfToken } })).json();
    const page = await context.newPage();
    await page.goto(await find(ask));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await context.close();
    console.log(`docs/screenshots/${name}.png`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  await rm(dataDir, { recursive: true, force: true });
}
