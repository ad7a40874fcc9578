import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function run(page: Page, options: object = {}): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} (${help})`));
}

/**
 * What axe-core finds on the page as it is now, one line a finding: rule, where, why. The bar with the places stays at the bottom of a phone and covers
 * a part of some row wherever one scrolls to; too small is what is so at the end of the page, too, where nothing is below the bar.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the pages' own policy forbids inline scripts. Once a document: it is half a megabyte.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  const found = await run(page);
  const isSize = (finding: string): boolean => finding.startsWith('target-size:');
  if (!found.some(isSize)) return found;
  const top = Number(await page.evaluate('scrollY'));
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
  const atTheEnd = await run(page, { runOnly: ['target-size'] });
  await page.evaluate(`scrollTo(0, ${top})`);
  return found.filter((finding) => !isSize(finding) || atTheEnd.includes(finding));
}

export async function expectNoAxeFindings(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}
