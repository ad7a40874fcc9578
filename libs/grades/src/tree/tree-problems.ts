import type { I18nMessage } from '@sreda/plugin-sdk';
import { type GradeCategory, type GradeItem, isCategory, type Range, type TreeSettings } from './grade-tree.js';

const LARGEST = 99_999.99999;
const fits = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= LARGEST;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function problem(name: string, id: string): I18nMessage {
  return { key: `grades.tree-problem.${name}`, params: { id } };
}

function rangeProblems(range: Range, id: string): I18nMessage[] {
  return fits(range.min) && fits(range.max) && range.min <= range.max ? [] : [problem('range', id)];
}

function nodeProblems(node: GradeItem | GradeCategory): I18nMessage[] {
  const problems: I18nMessage[] = [];
  if (node.weight !== null && node.weight !== undefined && !(fits(node.weight) && node.weight >= 0))
    problems.push(problem('weight', node.id));
  if (!isCategory(node)) {
    if (!fits(node.multiplier ?? 1) || !fits(node.offset ?? 0)) problems.push(problem('multiplier', node.id));
    return [...problems, ...rangeProblems(node.range, node.id)];
  }
  const [drop, keep] = [node.dropLowest ?? 0, node.keepHighest ?? 0];
  if (!isCount(drop) || !isCount(keep) || (drop > 0 && keep > 0)) problems.push(problem('drop-or-keep', node.id));
  if (node.range) return [...problems, ...rangeProblems(node.range, node.id)];
  return node.aggregation === 'natural' ? problems : [...problems, problem('no-range', node.id)];
}

function nodesOf(category: GradeCategory): (GradeItem | GradeCategory)[] {
  return [category, ...category.children.flatMap((child) => (isCategory(child) ? nodesOf(child) : [child]))];
}

/** What forbids to compute with a tree, each with the id of the item or category; for the form that makes trees. */
export function problemsOfTree(root: GradeCategory, settings: TreeSettings = {}): I18nMessage[] {
  const nodes = nodesOf(root);
  const seen = new Set<string>();
  const twice = nodes.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => problem('twice', id));
  const ceiling = settings.ceiling ?? 1;
  const general = fits(ceiling) && ceiling >= 1 ? [] : [problem('ceiling', root.id)];
  return [...general, ...twice, ...nodes.flatMap(nodeProblems)];
}
