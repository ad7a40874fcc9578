import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startInstallation } from '../kills/installation.js';
import { axeFindings } from './axe.js';
import { launchBrowser } from './launch.js';

let installation: Awaited<ReturnType<typeof startInstallation>>;
let browser: Browser;

beforeAll(async () => {
  [installation, browser] = await Promise.all([startInstallation(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

const PASSWORD = 'sreda-demo';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const VISION_OFF = { on: false, size: 100, scheme: 'black-on-white', spacing: 'normal', pictures: true };
const LOW_VISION = { on: true, size: 200, scheme: 'white-on-black', spacing: 'widest', pictures: false };

const looks = [
  { name: 'Russian, light, desktop', locale: 'ru', theme: 'light', vision: VISION_OFF, viewport: DESKTOP },
  { name: 'English, dark, phone', locale: 'en', theme: 'dark', vision: VISION_OFF, viewport: PHONE },
  { name: 'Russian, low vision, desktop', locale: 'ru', theme: 'auto', vision: LOW_VISION, viewport: DESKTOP },
] as const;
type Look = (typeof looks)[number];

/** Through the API, as the sign-in page does it; the look is kept with the account. */
async function signIn(login: string, { locale, theme, vision, viewport }: Look): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, baseURL: installation.url });
  const headers = { origin: installation.url };
  const session = await context.request.post('/api/v1/identity/session', { data: { login, password: PASSWORD }, headers });
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  await context.request.patch('/api/v1/identity/me/preferences', {
    data: { locale, theme, vision },
    headers: { ...headers, 'x-csrf-token': csrfToken },
  });
  return { context, page: await context.newPage() };
}

const UNTRANSLATED = /\b(web|ui|quiz|footprint|identity|access|question-types)\.[a-z][\w.-]*/g;

/** What is wrong with a page: axe's findings, a page wider than the screen, keys of texts that nobody wrote. */
async function faults(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  const text = await page.locator('body').innerText();
  return [
    ...(await axeFindings(page)),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
    ...(text.match(UNTRANSLATED) ?? []).map((key) => `no text for ${key}`),
  ].map((fault) => `${path} ${fault}`);
}

const pages: Readonly<Record<string, readonly string[]>> = {
  student: ['/', '/courses', '/grades', '/footprint', '/account', '/nowhere'],
  parent: ['/', '/grades'],
  teacher: ['/', '/courses'],
  admin: [
    ...['/admin', '/admin/people', '/admin/people/import', '/admin/classes', '/admin/roles', '/admin/plugins', '/admin/settings'],
    ...['/admin/jobs', '/admin/mail', '/admin/audit'],
  ],
};

describe.each(looks)('the shell in $name', (look) => {
  it('the sign-in page', async () => {
    const context = await browser.newContext({ viewport: look.viewport, locale: look.locale, baseURL: installation.url });
    const page = await context.newPage();
    const preferences = JSON.stringify({ locale: look.locale, theme: look.theme, vision: look.vision });
    await page.addInitScript(`localStorage.setItem('sreda.preferences', ${JSON.stringify(preferences)})`);
    expect(await faults(page, '/')).toEqual([]);
    expect(await faults(page, '/slip')).toEqual([]);
    await context.close();
  });

  it.each(Object.entries(pages))(
    'the pages of %s',
    async (login, paths) => {
      const { context, page } = await signIn(login, look);
      const found: string[] = [];
      for (const path of paths) found.push(...(await faults(page, path)));
      expect(found).toEqual([]);
      await context.close();
    },
    90_000,
  );
});

describe('the shell by keyboard', () => {
  it('skips to the content, and gives the focus to the title after a navigation', async () => {
    const { context, page } = await signIn('student', looks[0]);
    await page.goto('/');
    // The look comes with the account, a moment after the browser's own language.
    await page.getByRole('navigation', { name: 'Разделы' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('К содержанию');
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Оценки' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Оценки' }).waitFor();
    await page.locator('h1:focus').waitFor();
    await context.close();
  });
});

describe('a connection without encryption', () => {
  it('is told about on every page, before sign-in too; on this computer there is nothing to tell', async () => {
    const context = await browser.newContext({ baseURL: installation.url, locale: 'ru-RU', viewport: PHONE });
    const page = await context.newPage();
    const bar = page.getByText('Соединение не защищено');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await bar.count()).toBe(0);
    // What a browser says of http at any address but this computer's.
    await page.addInitScript(`Object.defineProperty(window, 'isSecureContext', { value: false })`);
    await page.reload();
    await bar.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});
