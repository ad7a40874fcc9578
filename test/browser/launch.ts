import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Of our own: with the arguments that the package proposes a page's locators time out.
const ARGS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/** A browser without any system package: Chromium comes with an npm package. `SREDA_CHROMIUM` names another one. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.SREDA_CHROMIUM ?? (await chromium.executablePath()),
    args: ARGS,
    // In another locale it cannot name a download in Russian, which a person's device can.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    headless: true,
  });
}
