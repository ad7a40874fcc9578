import type { ActivityCopy, AvailabilityCondition } from '@sreda/plugin-sdk';
import { childrenOf, isLeaf, type Node, type Rule } from './tree.js';

type Conditions = ReadonlyMap<string, Pick<AvailabilityCondition<object>, 'copy'>>;

/** The rule for the copy of its activity or section; null when no condition of it can be copied: the copy is available always. */
export function copyRule({ when, otherwise }: Rule, conditions: Conditions, to: Pick<ActivityCopy, 'ids' | 'shift'>): Rule | null {
  const copy = (node: Node): Node | null => {
    if (isLeaf(node)) {
      const config = conditions.get(node.kind)?.copy(node.config, to);
      return config ? { kind: node.kind, config } : null;
    }
    const children = childrenOf(node)
      .map(copy)
      .filter((child) => child !== null);
    if (children.length === 0) return null;
    return 'all' in node ? { all: children } : 'any' in node ? { any: children } : { not: children };
  };
  const copied = copy(when);
  return copied && { when: copied, otherwise };
}
