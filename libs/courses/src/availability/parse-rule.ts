import { type AvailabilityCondition, invalid } from '@sreda/plugin-sdk';
import { fieldsAt } from '../fields-at.js';
import type { Node, Rule } from './tree.js';

/** What a person can still read; deeper than two is rare. */
const MAX_DEPTH = 5;
const MAX_NODES = 50;
/** Where conditions are in what the client sends. */
export const ROOT = 'availability.when';
const GROUPS = ['all', 'any', 'not'] as const;

type Kinds = ReadonlyMap<string, Pick<AvailabilityCondition<object>, 'config'>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rule in its stored form, or 422 with the path of what is wrong. Knows nothing of what the conditions name. */
export function parseRule(input: unknown, kinds: Kinds): Rule {
  if (!isObject(input)) throw invalid('availability', 'object');
  const { when, otherwise, ...unknown } = input;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined) throw invalid(`availability.${surplus}`, 'unknown-field');
  if (otherwise !== 'locked' && otherwise !== 'hidden') throw invalid('availability.otherwise', 'one-of', { values: 'locked, hidden' });
  let nodes = 0;
  const parse = (value: unknown, path: string, depth: number): Node => {
    if (!isObject(value)) throw invalid(path, 'object');
    if (++nodes > MAX_NODES) throw invalid(path, 'too-many', { max: MAX_NODES });
    if (depth > MAX_DEPTH) throw invalid(path, 'too-deep', { max: MAX_DEPTH });
    const keys = Object.keys(value);
    const group = GROUPS.find((name) => name in value);
    if (group && keys.length === 1) {
      const children = value[group];
      if (!Array.isArray(children)) throw invalid(`${path}.${group}`, 'list');
      if (children.length === 0) throw invalid(`${path}.${group}`, 'too-few', { min: 1 });
      const parsed = children.map((child, index) => parse(child, `${path}.${group}.${index}`, depth + 1));
      return group === 'all' ? { all: parsed } : group === 'any' ? { any: parsed } : { not: parsed };
    }
    const { kind, config } = value;
    const condition = typeof kind === 'string' ? kinds.get(kind) : undefined;
    if (typeof kind !== 'string' || !condition || keys.some((key) => key !== 'kind' && key !== 'config')) {
      throw invalid(path, 'unknown-condition');
    }
    return { kind, config: parseConfig(() => condition.config.parse(config), `${path}.config`) };
  };
  return { when: parse(when, ROOT, 1), otherwise };
}

/** Fields of the condition's own schema are named from the root. */
function parseConfig<T>(parse: () => T, path: string): T {
  try {
    return parse();
  } catch (error) {
    throw fieldsAt(path, error);
  }
}
