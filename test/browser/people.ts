import { expect } from '@jest/globals';
import { hashPassword } from '@sreda/identity';
import type { TestApp } from '@sreda/testing/app';
import type { TestPerson } from '@sreda/testing/school';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP } from './looks.js';

// People of a test school in browsers of their own.

const PASSWORD = 'сорок четыре весёлых чижа';

/** Lets them sign in by the browser. */
export async function givePasswords(app: TestApp, people: readonly TestPerson[]): Promise<void> {
  await app.db.sql(`update identity.account set password_hash = $1 where id = any ($2)`, [
    await hashPassword(PASSWORD),
    people.map(({ accountId }) => accountId),
  ]);
}

/** A signed-in browser of its own. */
export async function signIn(app: TestApp, browser: Browser, { accountId }: TestPerson, viewport = DESKTOP): Promise<Page> {
  const [account] = await app.db.sql<{ login: string }>(`select login from identity.account where id = $1`, [accountId]);
  const context = await browser.newContext({ baseURL: app.url, viewport, locale: 'ru-RU' });
  const answer = await context.request.post('/api/v1/identity/session', { data: { login: account?.login, password: PASSWORD } });
  expect(answer.status()).toBe(200);
  return context.newPage();
}

/** Types into a field, also into one of formatted text. */
export async function write(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).click();
  await page.keyboard.insertText(text);
}

export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It does not come');
}
