import { describe, expect, it } from '@jest/globals';
import { withoutHome } from './collect-facts.js';
import type { Facts } from './facts.js';
import { countLogLines } from './log-counts.js';
import { describeFacts, findProblems, shortCode } from './report.js';
import { formatBytes } from './units.js';

const now = new Date('2026-11-22T12:00:00Z');
const GB = 1024 ** 3;
const healthy = {
  version: '0.1.0',
  node: '20.19.0',
  os: 'Linux 6 x64',
  memoryBytes: 4 * GB,
  dataDir: '/srv/sreda/.data',
  diskFreeBytes: 10 * GB,
  port: { number: 8080, state: 'sreda' },
  database: {
    kind: 'up',
    embedded: true,
    version: '18.4',
    bytes: 30 * 1024 ** 2,
    problems: [],
    restoreUnfinished: false,
    pendingMigrations: 0,
    disabledPlugins: ['forum'],
    jobs: { 'mail waiting': 3 },
    deadLetters: 0,
    tables: {},
    nameKeyId: null,
  },
  names: 'open',
  lastBackup: '2026-11-22T03:00:00.000Z',
} satisfies Facts;

describe('the doctor', () => {
  it('finds nothing in a healthy installation and says so in both languages', () => {
    expect(findProblems(healthy, now)).toEqual([]);
    expect(describeFacts(healthy, 'en', now).slice(-4)).toEqual([
      'Plugins switched off: forum',
      'Unfinished jobs: mail waiting 3',
      'No problem was found.',
      'Code: 010-0',
    ]);
    expect(describeFacts(healthy, 'ru', now)).toContain('Последняя копия: 9 ч назад');
    expect(describeFacts({ ...healthy, names: 'sealed-without-key' }, 'ru', now)).toContain(
      'Имена: закрыты, ключа здесь нет: вместо имён коды',
    );
  });

  it('numbers every problem', () => {
    const { database } = healthy;
    const ill: Facts = {
      ...healthy,
      diskFreeBytes: GB,
      port: { number: 8080, state: 'other' },
      lastBackup: '2026-11-19T03:00:00.000Z',
      names: 'unusable-key',
      database: { ...database, problems: ['fsync is off'], restoreUnfinished: true, pendingMigrations: 2, deadLetters: 1 },
    };
    expect(findProblems(ill, now)).toEqual([1, 3, 4, 5, 7, 8, 9, 10]);
    expect(findProblems({ ...healthy, database: { ...database, pendingMigrations: undefined } }, now)).toEqual([6]);
    expect(findProblems({ ...healthy, database: { kind: 'down', reason: 'x' } }, now)).toEqual([2]);
    expect(describeFacts(ill, 'ru', now).at(-1)).toBe('Код: 010-134578910');
  });

  it('does not complain about an installation that was never started', () => {
    const fresh: Facts = {
      ...healthy,
      port: { number: 8080, state: 'free' },
      database: { kind: 'none' },
      lastBackup: undefined,
      names: undefined,
    };
    expect(findProblems(fresh, now)).toEqual([]);
    expect(shortCode('1.12.3-beta', [])).toBe('1123-0');
  });
});

describe('the support bundle', () => {
  it('counts what the log says without quoting it', () => {
    const log = [
      '2026-11-22 03:00:00.000 UTC [12] 00000 LOG:  duration: 6000 ms statement: select from person where name = $1',
      '2026-11-22 03:00:00.000 UTC [12] 23505 ERROR:  duplicate key value violates unique constraint "account_login"',
      '2026-11-22 03:00:00.000 UTC [12] 23505 DETAIL:  Key (login)=(ivanova) already exists.',
      '2026-11-22 03:00:01.000 UTC [13] 23505 ERROR:  duplicate key value',
      '2026-11-22 03:00:01.000 UTC [13] 57P03 FATAL:  the database system is starting up',
    ].join('\n');
    expect(countLogLines(log)).toEqual({ 'ERROR 23505': 2, 'FATAL 57P03': 1 });
  });

  it('does not tell the name of the home folder', () => {
    expect(withoutHome('/home/ivanova/sreda/.data', '/home/ivanova')).toBe('~/sreda/.data');
    expect(withoutHome('/srv/sreda', '/home/ivanova')).toBe('/srv/sreda');
    expect(withoutHome('/srv/sreda', '/')).toBe('/srv/sreda');
  });

  it('writes sizes as people say them', () => {
    expect(formatBytes(512, 'en')).toBe('512 B');
    expect(formatBytes(1536 * 1024 ** 2, 'en')).toBe('1.5 GB');
    expect(formatBytes(1536, 'ru')).toBe('1,5 КБ');
  });
});
