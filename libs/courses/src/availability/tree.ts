// The logic of availability: pure, and blind to what a single condition means.

/** What has to hold. `not`: none of these holds. */
export type Node = All | Any | None | Leaf;
interface All {
  readonly all: readonly Node[];
}
interface Any {
  readonly any: readonly Node[];
}
interface None {
  readonly not: readonly Node[];
}
/** A condition of a contributed kind; `config` is what its kind's schema lets through. */
export interface Leaf {
  readonly kind: string;
  readonly config: object;
}

/** The rule of an activity or a section as it is stored. `otherwise`: what a student gets to see while it does not hold. */
export interface Rule {
  readonly when: Node;
  readonly otherwise: 'locked' | 'hidden';
}

/** Undefined: nobody knows (the plugin of the condition is off, what it names is gone). */
export type Truth = boolean | undefined;

export const isLeaf = (node: Node): node is Leaf => 'kind' in node;

export const childrenOf = (node: Node): readonly Node[] =>
  isLeaf(node) ? [] : 'all' in node ? node.all : 'any' in node ? node.any : node.not;

export const leavesOf = (node: Node): readonly Leaf[] => (isLeaf(node) ? [node] : childrenOf(node).flatMap(leavesOf));

/** Conditions with the path to each below that of the node. */
export function placedLeaves(node: Node, path: string): readonly { readonly leaf: Leaf; readonly path: string }[] {
  if (isLeaf(node)) return [{ leaf: node, path }];
  const group = 'all' in node ? 'all' : 'any' in node ? 'any' : 'not';
  return childrenOf(node).flatMap((child, index) => placedLeaves(child, `${path}.${group}.${index}`));
}

const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** Kleene's logic of three values, so that what nobody knows opens nothing, inside `not` either. An empty `all` and an empty `not` hold, an empty `any` does not. */
export function holds(node: Node, truthOf: (leaf: Leaf) => Truth): Truth {
  if (isLeaf(node)) return truthOf(node);
  const truths = childrenOf(node).map((child) => holds(child, truthOf));
  const some = truths.includes(true) ? true : truths.includes(undefined) ? undefined : false;
  if ('any' in node) return some;
  if ('not' in node) return negated(some);
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
}

/** A node without `not`: it is pushed down to the conditions, which are put in words there. */
export type Reason =
  { readonly all: readonly Reason[] } | { readonly any: readonly Reason[] } | { readonly leaf: Leaf; readonly not: boolean };

/** The rule as it is told: all of it. */
export function told(node: Node, not = false): Reason {
  if (isLeaf(node)) return { leaf: node, not };
  const denied = 'not' in node ? !not : not;
  const parts = childrenOf(node).map((child) => told(child, denied));
  // De Morgan: none of several is each of them not.
  const together = ('any' in node || 'not' in node) === denied;
  return simple(together ? { all: parts } : { any: parts });
}

export const allOf = (parts: readonly Reason[]): Reason => simple({ all: parts });

/** What is still missing: of several that are needed only those that do not hold, of alternatives each. Null: nothing, the node holds. */
export function missing(reason: Reason, truthOf: (leaf: Leaf) => Truth): Reason | null {
  if (met(reason, truthOf)) return null;
  if ('leaf' in reason) return reason;
  const left = ('any' in reason ? reason.any : reason.all).map((part) => missing(part, truthOf)).filter((part) => part !== null);
  return simple('any' in reason ? { any: left } : { all: left });
}

function met(reason: Reason, truthOf: (leaf: Leaf) => Truth): boolean {
  if ('leaf' in reason) return truthOf(reason.leaf) === !reason.not;
  return 'all' in reason ? reason.all.every((part) => met(part, truthOf)) : reason.any.some((part) => met(part, truthOf));
}

/** Nobody says "all of: one thing", nor lists within lists of the same kind. */
function simple(reason: Reason): Reason {
  if ('leaf' in reason) return reason;
  const parts =
    'all' in reason
      ? reason.all.flatMap((part) => ('all' in part ? part.all : [part]))
      : reason.any.flatMap((part) => ('any' in part ? part.any : [part]));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return 'all' in reason ? { all: parts } : { any: parts };
}
