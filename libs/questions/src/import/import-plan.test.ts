import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Existing, planImport } from './import-plan.js';
import type { ReadQuestion } from './read-file.js';

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const question = (says: string, { path = [], idNumber = null }: { path?: string[]; idNumber?: string | null } = {}): ReadQuestion => ({
  ...{ line: 1, type: 'short', schemaVersion: 1, name: says, categoryPath: path, idNumber, tags: [], definition: '{}' },
  ...{ searchText: '', state: 'ready', hash: hashOf(says), files: [], source: null },
});
const existing = (id: string, says: string, more: Partial<Existing> = {}): Existing => ({
  ...{ id, categoryId: null, idNumber: null, number: 3, hash: hashOf(says) },
  ...more,
});
const plan = (questions: ReadQuestion[], bank: Existing[] = []) => planImport('bank', questions, bank, (path) => path.at(-1) ?? null);

describe('what an import does', () => {
  it('adds what is new, once', () => {
    expect(plan([question('a'), question('b'), question('a')]).fates).toEqual(['added', 'added', 'unchanged']);
  });

  it('leaves what says the same in the same category', () => {
    expect(plan([question('a')], [existing('1', 'a')]).fates).toEqual(['unchanged']);
    expect(plan([question('a', { path: ['x'] })], [existing('1', 'a')]).fates).toEqual(['added']);
  });

  it('makes a new version of what has the same number', () => {
    const { fates, changed } = plan([question('new', { idNumber: '7' })], [existing('1', 'old', { idNumber: '7' })]);
    expect(fates).toEqual(['changed']);
    expect(changed).toMatchObject([{ questionId: '1', number: 4 }]);
  });

  it('counts versions on when a number comes twice in a file', () => {
    const { fates, changed } = plan([question('a', { idNumber: '7' }), question('b', { idNumber: '7' }), question('c', { idNumber: '7' })]);
    expect(fates).toEqual(['added', 'changed', 'changed']);
    expect(changed.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('ends with what a file says last of a number, also where it goes back to what stood before', () => {
    const back = [question('a', { idNumber: '7' }), question('b', { idNumber: '7' }), question('a', { idNumber: '7' })];
    const { fates, changed } = plan(back, [existing('1', 'a', { idNumber: '7' })]);
    expect(fates).toEqual(['unchanged', 'changed', 'changed']);
    expect(changed.map(({ number, question: { name } }) => [number, name])).toEqual([
      [4, 'b'],
      [5, 'a'],
    ]);
  });

  it('adds what the bank says no longer when its turn comes', () => {
    const { fates } = plan([question('b', { idNumber: '7' }), question('a')], [existing('1', 'a', { idNumber: '7' })]);
    expect(fates).toEqual(['changed', 'added']);
  });

  it('leaves each of two questions that say the same under different numbers', () => {
    const bank = [existing('1', 'a', { idNumber: '1' }), existing('2', 'a', { idNumber: '2' })];
    expect(plan([question('a', { idNumber: '1' }), question('a', { idNumber: '2' })], bank).fates).toEqual(['unchanged', 'unchanged']);
  });

  it('tells two questions apart that say the same under different numbers', () => {
    const bank = [existing('1', 'a', { idNumber: '1' }), existing('2', 'b', { idNumber: '2' })];
    expect(plan([question('a', { idNumber: '2' })], bank).fates).toEqual(['changed']);
  });
});
