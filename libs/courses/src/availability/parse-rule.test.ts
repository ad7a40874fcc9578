import { describe, expect, it } from '@jest/globals';
import { Problem } from '@sreda/plugin-sdk';
import { Id, schemaOf, Whole } from '@sreda/plugin-sdk/server';
import { copyRule } from './copy-rule.js';
import { parseRule } from './parse-rule.js';

class TestConfig {
  @Id()
  id: string;
  @Whole({ max: 10, optional: true })
  number?: number;
}
const kinds = new Map([['test', { config: schemaOf(TestConfig) }]]);
const id = '01980000-0000-7000-8000-000000000001';
const leaf = { kind: 'test', config: { id } };

const fault = (input: unknown): string => {
  try {
    parseRule(input, kinds);
  } catch (error) {
    if (error instanceof Problem) return (error.more.errors ?? []).map(({ field, code }) => `${field}: ${code}`).join(', ');
  }
  return 'none';
};
const deep = (depth: number): object => (depth === 1 ? leaf : { all: [deep(depth - 1)] });

describe('a rule that somebody sends', () => {
  it('is stored as its conditions let it through', () => {
    const rule = { when: { any: [leaf, { not: [{ kind: 'test', config: { id, number: 3 } }] }] }, otherwise: 'locked' };
    expect(JSON.parse(JSON.stringify(parseRule(rule, kinds)))).toEqual(rule);
  });

  it.each([
    [7, 'availability: object'],
    [{ when: leaf, otherwise: 'gone' }, 'availability.otherwise: one-of'],
    [{ when: leaf, otherwise: 'locked', x: 1 }, 'availability.x: unknown-field'],
    [{ when: [], otherwise: 'locked' }, 'availability.when: object'],
    [{ when: { all: [] }, otherwise: 'locked' }, 'availability.when.all: too-few'],
    [{ when: { all: {} }, otherwise: 'locked' }, 'availability.when.all: list'],
    [{ when: { all: [leaf], any: [leaf] }, otherwise: 'locked' }, 'availability.when: unknown-condition'],
    [{ when: { all: [leaf, { kind: 'other', config: {} }] }, otherwise: 'locked' }, 'availability.when.all.1: unknown-condition'],
    [{ when: { ...leaf, x: 1 }, otherwise: 'locked' }, 'availability.when: unknown-condition'],
    [{ when: { kind: 'test', config: { id: 'x' } }, otherwise: 'locked' }, 'availability.when.config.id: id'],
    [{ when: { kind: 'test', config: { id, n: 1 } }, otherwise: 'locked' }, 'availability.when.config.n: unknown-field'],
    [{ when: { kind: 'test' }, otherwise: 'locked' }, 'availability.when.config: object'],
    [{ when: { all: Array.from({ length: 50 }, () => leaf) }, otherwise: 'locked' }, 'availability.when.all.49: too-many'],
    [{ when: deep(6), otherwise: 'locked' }, 'availability.when.all.0.all.0.all.0.all.0.all.0: too-deep'],
    [{ when: deep(5), otherwise: 'hidden' }, 'none'],
  ])('%j: %s', (input, expected) => {
    expect(fault(input)).toBe(expected);
  });
});

describe('the copy of a rule', () => {
  const copies = new Map([['test', { copy: ({ id: of }: object & { id?: string }) => (of === id ? { id: 'new' } : null) }]]);
  const to = { ids: new Map<string, string>(), shift: (date: Date) => date };
  const gone = { kind: 'test', config: { id: 'gone' } };

  it('names what was copied, and leaves out conditions on what was not', () => {
    expect(copyRule({ when: { any: [leaf, { not: [gone] }, gone] }, otherwise: 'hidden' }, copies, to)).toEqual({
      when: { any: [{ kind: 'test', config: { id: 'new' } }] },
      otherwise: 'hidden',
    });
    expect(copyRule({ when: { all: [gone] }, otherwise: 'locked' }, copies, to)).toBeNull();
  });
});
