import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '@sreda/kernel';
import type { BrowserContext, Page, ViewportSize } from 'playwright-core';
import { call } from './api.js';
import { axeFindings } from './axe.js';
import { settled } from './settled.js';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 860 };

const OFF = { on: false, size: 100, scheme: 'black-on-white', spacing: 'normal', pictures: true };
const LOW_VISION = { on: true, size: 200, scheme: 'white-on-black', spacing: 'widest', pictures: false };

/** How pages are looked at: between them every language, theme and mode. */
export const looks = [
  { name: 'Russian, light', locale: 'ru', theme: 'light', vision: OFF },
  { name: 'English, dark', locale: 'en', theme: 'dark', vision: OFF },
  { name: 'Russian, low vision', locale: 'ru', theme: 'auto', vision: LOW_VISION },
] as const;
export type Look = (typeof looks)[number];

/**
 * Every page is looked at in Russian; in the other looks the named pages, which have between them all that a page can have. A look at all pages in all
 * of them takes as long as half of the other tests together, so `npm run soak` does it (SREDA_LOOKS=all).
 */
export const named =
  (look: Look) =>
  (view: { readonly named?: boolean }): boolean =>
    look === looks[0] || process.env.SREDA_LOOKS === 'all' || view.named === true;

/** Kept with the account, so that the next page is drawn in it. */
export async function wear(context: BrowserContext, { locale, theme, vision }: Omit<Look, 'name'>): Promise<void> {
  await call(context, 'PATCH', 'identity/me/preferences', { locale, theme, vision });
}

/** Keys of texts begin with what they are of: `web`, or the package. */
const owners = ['web', ...['libs', 'plugins'].flatMap((folder) => readdirSync(path.join(projectRoot, folder)))];
const UNTRANSLATED = new RegExp(`\\b(${owners.join('|')})\\.[a-z][\\w.-]*`, 'g');

/** How many rows of tabs do not show the one that is open. */
const TABS_ASTRAY = `[...document.querySelectorAll('.s-tabs')].filter((tabs) => {
  const open = tabs.querySelector('[aria-current]')?.getBoundingClientRect();
  const { left, right } = tabs.getBoundingClientRect();
  const middle = open && (open.left + open.right) / 2;
  return open && (middle < left || middle > right);
}).length`;
/** Lists without signs and tables without lines: a text whose styles have not come with the page. */
const BARE = `[...document.querySelectorAll('.s-rich ol, .s-rich td')].filter((part) => {
  const { listStyleType, borderTopWidth } = getComputedStyle(part);
  return part.tagName === 'OL' ? listStyleType === 'none' : borderTopWidth === '0px';
}).length`;

/** What is wrong with the page as it is: axe's findings, wider than the screen, keys of texts that nobody wrote, and what has been seen to go wrong. */
export async function faults(page: Page): Promise<string[]> {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  const text = await page.locator('body').innerText();
  const [astray, bare] = [Number(await page.evaluate(TABS_ASTRAY)), Number(await page.evaluate(BARE))];
  return [
    ...(await axeFindings(page)),
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
    ...(astray > 0 ? ['the open tab is out of sight'] : []),
    ...(bare > 0 ? [`${bare} lists or cells without their styles`] : []),
    ...(text.match(UNTRANSLATED) ?? []).map((key) => `no text for ${key}`),
  ];
}

/** What follows the size of the page does so when it is drawn; of two sizes at once it would see the second alone. */
const resize = (page: Page, viewport: ViewportSize): Promise<void> => settled(page, () => page.setViewportSize(viewport));

async function faultsOnBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [DESKTOP, PHONE]) {
    await resize(page, viewport);
    found.push(...(await faults(page)).map((fault) => `at ${viewport.width}: ${fault}`));
  }
  return found;
}

/** The faults of the page as it is, on a desktop and on a phone; afterwards it has its size again. */
export async function faultsOfBoth(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const found = await faultsOnBoth(page);
  if (size) await resize(page, size);
  return found;
}

/** The faults of a page on a desktop and on a phone; `open` does what is to be done before one looks. */
export async function faultsAt(page: Page, address: string, open?: (page: Page) => Promise<void>): Promise<string[]> {
  await page.setViewportSize(DESKTOP);
  await settled(page, async () => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  await open?.(page);
  return (await faultsOnBoth(page)).map((fault) => `${address} ${fault}`);
}
