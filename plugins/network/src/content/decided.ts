import { newId } from '@sreda/contracts';
import type { MaterialDifference } from '@sreda/plugin-sdk';
import type { MaterialPartDecisionDto } from './comparison.dto.js';
import { differenceOf } from './difference.js';
import { type Decision, merge, type ThreeContents, usualDecision } from './merge.js';

/** What was decided does to the copy. About parts that are not named the usual is done. */
export interface Decided {
  readonly difference: MaterialDifference;
  /** Parts that come anew → ids for the objects that are made of them. */
  readonly objectOf: ReadonlyMap<string, string>;
}

export function decided(three: ThreeContents, parts: readonly MaterialPartDecisionDto[], order: 'accept' | 'keep'): Decided {
  const decisions = new Map(parts.map((part) => [part.id, decisionOf(part)]));
  const merged = merge(three, { decisionOf: (part) => decisions.get(part.id) ?? usualDecision(part), order });
  const difference = differenceOf(three.copy, merged);
  return { difference, objectOf: new Map(difference.added.map(({ id }) => [id, newId()])) };
}

const decisionOf = ({ decision, fields = [] }: MaterialPartDecisionDto): Decision =>
  decision === 'merge' ? { fields: Object.fromEntries(fields.map((one) => [one.field, one.decision])) } : decision;
