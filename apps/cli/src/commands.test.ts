import { describe, expect, it } from '@jest/globals';
import { commands, findCommand, help } from './commands.js';
import { localeOf } from './locale.js';

describe('the table of commands', () => {
  it('finds commands of one and two words and leaves the rest as arguments', () => {
    expect(findCommand(['backup', 'FILE', '--encrypt'])).toMatchObject({ command: { name: 'backup' }, args: ['FILE', '--encrypt'] });
    expect(findCommand(['plugin', 'new', 'diary'])).toMatchObject({ command: { name: 'plugin new' }, args: ['diary'] });
    expect(findCommand(['plugin'])).toBeUndefined();
    expect(findCommand(['nonsense'])).toBeUndefined();
    expect(findCommand([])).toBeUndefined();
  });

  it('has each name once and explains each command in both languages', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const locale of ['ru', 'en'] as const) expect(help(locale)).toHaveLength(commands.length + 1);
  });
});

describe('the language of the terminal', () => {
  it('follows LC_ALL before LANG and is English otherwise', () => {
    expect(localeOf({ LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(localeOf({ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' })).toBe('en');
    expect(localeOf({ LC_ALL: '', LANG: 'ru' })).toBe('ru');
    expect(localeOf({})).toBe('en');
  });
});
