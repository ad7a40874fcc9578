import { describe, expect, it } from '@jest/globals';
import type { MaterialContent, MaterialPart } from '@sreda/plugin-sdk';
import fc from 'fast-check';
import { digestOf, inTreeOrder } from './content.js';
import { applyDifference, differenceOf } from './difference.js';
import { compare, type Decision, isConflict, merge, type PartComparison, type ThreeContents, usualDecision } from './merge.js';

const IDS = [...'abcdefgh'];
const FIELDS = ['name', 'text', 'mark'] as const;

const aPart = (id: string): fc.Arbitrary<MaterialPart> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('question', 'question', 'question', 'category'),
    parentId: fc.option(fc.constantFrom(...IDS)),
    data: fc.record(
      { name: fc.constantFrom('x', 'y'), text: fc.constantFrom('p', 'q'), mark: fc.constantFrom(1, 2) },
      { requiredKeys: ['name'] },
    ),
  });
const aContent: fc.Arbitrary<MaterialContent> = fc
  .shuffledSubarray(IDS)
  .chain((ids) => fc.tuple(...ids.map(aPart)))
  .map((parts) => inTreeOrder(parts));
const three: fc.Arbitrary<ThreeContents> = fc.record({ base: aContent, copy: aContent, source: aContent });
const all = (decision: Decision, order: 'accept' | 'keep') => ({ decisionOf: () => decision, order });
const usual = { decisionOf: usualDecision, order: 'accept' } as const;

const part = (id: string, data: MaterialPart['data'] = {}, parentId: string | null = null): MaterialPart => ({
  id,
  kind: 'question',
  parentId,
  data,
});

describe('content', () => {
  it('is a tree, whatever it is made of', () => {
    fc.assert(
      fc.property(aContent, (content) => {
        const seen = new Set<string>();
        for (const { id, parentId } of content) {
          expect(parentId === null || seen.has(parentId)).toBe(true);
          seen.add(id);
        }
        expect(inTreeOrder(content)).toEqual(content);
      }),
    );
  });

  it('is cut where a part would lie in itself', () => {
    const around = inTreeOrder([part('a', {}, 'b'), part('b', {}, 'a'), part('c', {}, 'none')]);
    expect(around.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['b', null],
      ['a', 'b'],
      ['c', null],
    ]);
  });

  it('has one digest for all parts that say the same, in whatever order and place', () => {
    expect(digestOf(part('a', { x: 1, y: { z: [2], w: 'ё' } }, 'b'))).toBe(digestOf(part('c', { y: { w: 'ё', z: [2] }, x: 1 })));
    expect(digestOf(part('a', { x: 1 }))).not.toBe(digestOf(part('a', { x: '1' })));
  });
});

describe('a difference', () => {
  it('applied to the first content gives the second', () => {
    fc.assert(
      fc.property(aContent, aContent, (before, after) => {
        expect(applyDifference(before, differenceOf(before, after))).toEqual(after);
      }),
    );
  });

  it('of equal contents is empty', () => {
    fc.assert(
      fc.property(aContent, (content) => {
        expect(differenceOf(content, structuredClone(content))).toEqual({ removed: [], added: [], changed: [] });
      }),
    );
  });

  it('names the fields that differ, and no others', () => {
    const before = [part('a', { name: 'x', text: 'p', mark: 1 }), part('b'), part('c')];
    const after = [part('c'), part('a', { name: 'x', text: 'q' }, 'c'), part('d')];
    expect(differenceOf(before, after)).toEqual({
      removed: ['b'],
      added: [part('d')],
      changed: [{ id: 'a', parentId: 'c', set: { text: 'q' }, unset: ['mark'] }],
      order: ['c', 'a', 'd'],
    });
  });
});

describe('a copy and its source', () => {
  it('are equal to the source after all was accepted, and to the copy after all was kept', () => {
    fc.assert(
      fc.property(three, (contents) => {
        expect(merge(contents, all('accept', 'accept'))).toEqual(contents.source);
        expect(merge(contents, all('keep', 'keep'))).toEqual(contents.copy);
      }),
    );
  });

  it('are put together without losing what either has changed, where they do not meet', () => {
    const changes = fc.array(fc.record({ id: fc.constantFrom(...IDS), field: fc.constantFrom(...FIELDS), value: fc.integer() }));
    fc.assert(
      fc.property(aContent, changes, changes, (base, ofSource, ofCopy) => {
        const met = new Set(ofSource.map(({ id, field }) => `${id}.${field}`));
        const own = ofCopy.filter(({ id, field }) => !met.has(`${id}.${field}`));
        const [source, copy] = [changed(base, ofSource), changed(base, own)];
        const contents = { base, source, copy };
        expect(compare(contents).filter(isConflict)).toEqual([]);
        expect(merge(contents, usual)).toEqual(changed(changed(base, ofSource), own));
      }),
    );
  });

  it('are put together in a tree, whatever is decided', () => {
    const decisions = fc.array(fc.constantFrom<Decision>('accept', 'keep', { fields: { name: 'accept' } }), { minLength: 1 });
    fc.assert(
      fc.property(three, decisions, fc.constantFrom('accept', 'keep'), (contents, drawn, order) => {
        const decisionOf = ({ id }: PartComparison) => drawn[IDS.indexOf(id) % drawn.length] ?? 'keep';
        const merged = merge(contents, { decisionOf, order });
        expect(inTreeOrder(merged)).toEqual(merged);
      }),
    );
  });

  it('ask nothing again about what was decided', () => {
    fc.assert(
      fc.property(three, (contents) => {
        const copy = merge(contents, usual);
        const next = compare({ base: contents.source, copy, source: contents.source });
        expect(next.filter(({ by }) => by !== 'copy')).toEqual([]);
      }),
    );
  });

  it('tell whose change is which', () => {
    const base = [part('a', { name: 'x' }), part('b', { name: 'x', text: 'p' }), part('c'), part('d', { name: 'x' }), part('e')];
    const source = [part('a', { name: 'y' }), part('b', { name: 'y', text: 'p' }), part('d', { name: 'y' }), part('e'), part('f')];
    const copy = [part('a', { name: 'x' }), part('b', { name: 'x', text: 'q' }), part('c'), part('d', { name: 'z' }), part('g')];
    const contents = { base, source, copy };
    const short = ({ id, by }: PartComparison) => `${id} ${by}`;
    expect(compare(contents).map(short)).toEqual(['a source', 'b both', 'd both', 'e copy', 'f source', 'c source', 'g copy']);
    expect(compare(contents).filter(isConflict).map(short)).toEqual(['d both']);
    expect(merge(contents, usual)).toEqual([
      part('a', { name: 'y' }),
      part('b', { name: 'y', text: 'q' }),
      part('d', { name: 'z' }),
      part('g'),
      part('f'),
    ]);
    const chosen = (decision: Decision) =>
      merge(contents, { ...usual, decisionOf: (one) => (isConflict(one) ? decision : usualDecision(one)) });
    expect(chosen({ fields: { name: 'accept' } }).find(({ id }) => id === 'd')).toEqual(part('d', { name: 'y' }));
    expect(chosen({ fields: {} }).find(({ id }) => id === 'd')).toEqual(part('d', { name: 'z' }));
  });
});

/** Fields of parts that are there get new values. */
function changed(content: MaterialContent, changes: readonly { id: string; field: string; value: number }[]): MaterialContent {
  return content.map((one) => {
    const its = changes.filter(({ id }) => id === one.id).map(({ field, value }) => [field, value] as const);
    return { ...one, data: { ...one.data, ...Object.fromEntries(its) } };
  });
}
