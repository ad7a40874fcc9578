import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { I18nMessage, Locale } from '@sreda/plugin-sdk';
import { projectRoot } from './host/discover.js';

/**
 * Says messages of all packages in words; a key without a text stands for itself. Plural forms are chosen by `count`, as in the web.
 * @param part only the files of this name, `<part>.<locale>.json`
 */
export async function textsOf(locale: Locale, part?: string): Promise<(message: I18nMessage) => string> {
  const wanted = (name: string): boolean =>
    name === `${part ? `${part}.` : ''}${locale}.json` || (part === undefined && name.endsWith(`.${locale}.json`));
  const texts = new Map<string, string>();
  for (const group of ['libs', 'plugins', 'apps']) {
    for (const id of await readdir(path.join(projectRoot, group))) {
      const folder = path.join(projectRoot, group, id, 'locales');
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter(wanted)) {
        const own = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Record<string, string>;
        for (const [key, text] of Object.entries(own)) texts.set(`${id}.${key}`, text);
      }
    }
  }
  const plural = new Intl.PluralRules(locale);
  return ({ key, params = {} }) => {
    const form = typeof params.count === 'number' ? texts.get(`${key}_${plural.select(params.count)}`) : undefined;
    const text = form ?? texts.get(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
