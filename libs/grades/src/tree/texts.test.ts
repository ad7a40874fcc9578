import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aggregations } from './grade-tree.js';

const here = new URL('./', import.meta.url);
const texts = Object.keys(JSON.parse(readFileSync(new URL('../../locales/gradebook.ru.json', here), 'utf8')) as Record<string, string>);
const known = new Set(texts.map((key) => `grades.${key.replace(/_(one|few|many|other)$/, '')}`));

describe('texts of the reasons', () => {
  it('are there for every aggregation', () => {
    expect(aggregations.map((name) => `grades.why.rule.${name}`).filter((key) => !known.has(key))).toEqual([]);
  });

  it('are there wherever a key is named', () => {
    const sources = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const named = sources.flatMap((name) =>
      [...readFileSync(new URL(name, here), 'utf8').matchAll(/key: '(grades\.[\w.-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    // The rest of a key that is put together: there is at least one text that begins so.
    const begun = sources.flatMap((name) =>
      [...readFileSync(new URL(name, here), 'utf8').matchAll(/key: `(grades\.[\w.-]+)\$\{/g)].map((match) => match[1] ?? ''),
    );
    expect(begun.filter((start) => ![...known].some((key) => key.startsWith(start)))).toEqual([]);
  });
});
