import { describe, expect, it } from '@jest/globals';
import { neverForgotten, retentionRules } from './rules.js';

const tables = (days: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(days).map(([table, keepDays]) => [table, { purpose: { key: 'x' }, fields: [], keepDays }]));
const expire = async () => undefined;

describe('retentionRules', () => {
  it('forgets everything after the longest time', () => {
    expect(retentionRules({ tables: tables({ 'audit.entry': 1095, 'audit.seen': 365 }) })).toEqual([
      { keepDays: 1095, tables: ['audit.entry', 'audit.seen'] },
    ]);
  });

  it('forgets each table in its time when the package can', () => {
    const mixed = tables({ 'a.record': null, 'a.note': 365, 'a.session': 0, 'a.token': 0 });
    expect(retentionRules({ tables: mixed, expire })).toEqual([
      { keepDays: 0, tables: ['a.session', 'a.token'] },
      { keepDays: 365, tables: ['a.note'] },
    ]);
  });

  it('has no rules for nothing', () => {
    expect(retentionRules({ tables: {} })).toEqual([]);
    expect(retentionRules({ tables: tables({ 'a.record': null }), expire })).toEqual([]);
  });
});

describe('neverForgotten', () => {
  it('names the timed tables of a package that keeps something for good and cannot forget a part', () => {
    const mixed = tables({ 'a.record': null, 'a.note': 30, 'a.session': 0 });
    expect(neverForgotten({ tables: mixed })).toEqual(['a.note', 'a.session']);
    expect(neverForgotten({ tables: mixed, expire })).toEqual([]);
  });

  it('is content when everything goes, or everything stays', () => {
    expect(neverForgotten({ tables: tables({ 'a.note': 30, 'a.session': 0 }) })).toEqual([]);
    expect(neverForgotten({ tables: tables({ 'a.record': null, 'a.name': null }) })).toEqual([]);
    expect(neverForgotten({ tables: {} })).toEqual([]);
  });
});
