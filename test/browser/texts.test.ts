import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

type Nested = { readonly [key: string]: string | Nested };
const flat = (value: string | Nested, prefix: string): [string, string][] =>
  typeof value === 'string' ? [[prefix, value]] : Object.entries(value).flatMap(([key, inner]) => flat(inner, `${prefix}.${key}`));

const packages = ['libs', 'plugins'].flatMap((group) =>
  readdirSync(path.join(root, group)).map((id) => ({ id, dir: path.join(root, group, id) })),
);
const withLocales = [...packages, { id: 'web', dir: path.join(root, 'apps/web') }].filter(({ dir }) =>
  existsSync(path.join(dir, 'locales')),
);

function textsOf(locale: 'ru' | 'en'): Map<string, string> {
  return new Map(
    withLocales.flatMap(({ id, dir }) =>
      readdirSync(path.join(dir, 'locales'))
        .filter((name) => name === `${locale}.json` || name.endsWith(`.${locale}.json`))
        .flatMap((name) => flat(JSON.parse(readFileSync(path.join(dir, 'locales', name), 'utf8')) as Nested, id)),
    ),
  );
}
const texts = { ru: textsOf('ru'), en: textsOf('en') };
const PLURAL = /_(one|few|many|other)$/;
const names = (locale: 'ru' | 'en'): string[] => [...new Set([...texts[locale].keys()].map((key) => key.replace(PLURAL, '')))].sort();

const sources = [path.join(root, 'apps/web/src'), path.join(root, 'libs/ui/src'), ...packages.map(({ dir }) => path.join(dir, 'web'))]
  .filter(existsSync)
  .flatMap((dir) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dir, name)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');

describe('texts of the interface', () => {
  it('are there in both languages', () => {
    expect(names('ru')).toEqual(names('en'));
  });

  it('have every plural form of their language', () => {
    const incomplete = (locale: 'ru' | 'en', forms: readonly string[]): string[] =>
      names(locale).filter((name) => {
        const present = forms.filter((form) => texts[locale].has(`${name}_${form}`));
        return present.length > 0 && present.length < forms.length;
      });
    expect(incomplete('ru', ['one', 'few', 'many', 'other'])).toEqual([]);
    expect(incomplete('en', ['one', 'other'])).toEqual([]);
  });

  it('use the same parameters in both languages', () => {
    const parameters = (text: string): string => [...new Set(text.match(/{{\w+}}/g))].sort().join();
    const different = [...texts.en].filter(([key, text]) => texts.ru.has(key) && parameters(text) !== parameters(texts.ru.get(key) ?? ''));
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('exist wherever a page names one', () => {
    const known = new Set(names('ru'));
    const missing = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z-]+\.[\w.-]+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !known.has(key) && !key.startsWith('field.'))
        .map((key) => `${path.relative(root, file)}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('are nowhere written into the code', () => {
    // Letters of an alphabet, names of languages in themselves, a browser's proper name, and what teachers write for a mark are no texts.
    const allowed = new Set(['view-settings.tsx', 'numbering.ts', 'sessions.tsx', 'cell-text.ts']);
    const written = sources.filter(
      (file) =>
        !file.endsWith('.test.ts') && !allowed.has(path.basename(file)) && /[А-Яа-яЁё]/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(written.map((file) => path.relative(root, file))).toEqual([]);
  });
});
