import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LOSABLE } from '../src/write-checked.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const [russian, english] = ['ru', 'en'].map((language) => JSON.parse(read(`locales/${language}.json`)) as Record<string, string>);
const parameters = (text: string): string[] => Array.from(text.matchAll(/{{(\w+)}}/g), (match) => match[1]!).sort();

describe('texts of this package', () => {
  it('are the same in both languages, with the same parameters', () => {
    expect(Object.keys(english!)).toEqual(Object.keys(russian!));
    for (const [key, text] of Object.entries(russian!)) expect([key, parameters(english![key]!)]).toEqual([key, parameters(text)]);
  });

  it('exist for every message, and no others do', () => {
    const sources = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.test)\.ts$/.test(path),
    );
    const used = sources.flatMap((path) => Array.from(read(`src/${path}`).matchAll(/message\('([a-z-]+)'/g), (match) => match[1]!));
    const lost = LOSABLE.map((field) => `lost-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    expect([...new Set([...used, ...lost])].sort()).toEqual(Object.keys(russian!).sort());
  });
});
