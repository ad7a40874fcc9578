/** The rule as the editor works on it: every node has a key of its own, so that rows keep their fields when others come and go. */
export type Mode = 'all' | 'any' | 'not';
export interface DraftLeaf {
  readonly key: number;
  readonly kind: string;
  readonly config: Readonly<Record<string, unknown>>;
}
export interface DraftGroup {
  readonly key: number;
  readonly mode: Mode;
  readonly children: readonly DraftNode[];
}
export type DraftNode = DraftGroup | DraftLeaf;

export const isGroup = (node: DraftNode): node is DraftGroup => 'mode' in node;

const MODES: readonly Mode[] = ['all', 'any', 'not'];
let lastKey = 0;
export const newKey = (): number => ++lastKey;
export const emptyGroup = (): DraftGroup => ({ key: newKey(), mode: 'all', children: [] });

type Json = Readonly<Record<string, unknown>>;

function readNode(node: Json): DraftNode {
  const mode = MODES.find((name) => name in node);
  if (mode) return { key: newKey(), mode, children: (node[mode] as readonly Json[]).map(readNode) };
  return { key: newKey(), kind: String(node.kind), config: node.config as Json };
}

/** The stored `when`; a single condition stands in a group of one. */
export function readTree(when: Json | undefined): DraftGroup {
  const node = when && readNode(when);
  if (!node) return emptyGroup();
  return isGroup(node) ? node : { ...emptyGroup(), children: [node] };
}

/** As it is sent; null: no condition at all. Groups without conditions are left out. */
export function writeTree(node: DraftNode): Json | null {
  if (!isGroup(node)) return { kind: node.kind, config: node.config };
  const children = node.children.map(writeTree).filter((child) => child !== null);
  return children.length === 0 ? null : { [node.mode]: children };
}

export const leavesOf = (node: DraftNode): readonly DraftLeaf[] => (isGroup(node) ? node.children.flatMap(leavesOf) : [node]);
