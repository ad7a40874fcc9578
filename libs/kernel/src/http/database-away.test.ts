import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

const failure = (message: string, fields: object = {}): Error => Object.assign(new Error(message), fields);

describe('a failed statement', () => {
  it.each([
    failure('connect', { code: 'ECONNREFUSED' }),
    failure('connect', { code: 'ENOENT', syscall: 'connect' }),
    failure('terminating connection due to administrator command', { code: '57P01' }),
    failure('the database system is in recovery mode', { code: '57P03' }),
    failure('Connection terminated unexpectedly'),
    failure('Client has encountered a connection error and is not queryable'),
  ])('says that the database is away: $message', (error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    failure('duplicate key', { code: '23505' }),
    failure('no such file', { code: 'ENOENT', syscall: 'open' }),
    failure('canceling statement due to statement timeout', { code: '57014' }),
    failure('undefined is not a function'),
    'Connection terminated',
  ])('says something else: %s', (error) => expect(isDatabaseAway(error)).toBe(false));
});
