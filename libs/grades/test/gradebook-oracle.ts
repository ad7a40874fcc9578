import {
  type Aggregation,
  type Entry,
  type GradeCategory,
  type GradeItem,
  type PersonEntries,
  type Range,
  type TreeSettings,
} from '../src/tree/grade-tree.js';

/** The recorded cases; the form is described in `oracle/gradebook/FORMAT.md` of the conformance folder. */
type Recorded<T> = Readonly<Record<string, T>>;

interface OracleNode {
  readonly gradeType: 'value' | 'scale' | 'none' | 'text';
  readonly gradeMin: number | null;
  readonly gradeMax: number | null;
  readonly weight: number | null;
  readonly weightOverridden: boolean;
  readonly extraCredit: boolean;
  readonly scale: readonly string[] | null;
  readonly calculation: string | null;
}
interface OracleItem extends OracleNode {
  readonly item: string;
  readonly kind: 'manual' | 'activity';
  readonly multfactor: number;
  readonly plusfactor: number;
}
interface OracleCategory extends OracleNode {
  readonly name?: string;
  readonly category?: string;
  readonly aggregation: string;
  readonly aggregateOnlyGraded: boolean;
  readonly dropLowest: number;
  readonly keepHighest: number;
  readonly children: readonly (OracleItem | OracleCategory)[];
}
export interface OracleStudent {
  readonly id: string;
  readonly grades: Recorded<number | null>;
  readonly excluded?: readonly string[];
  readonly overridden?: Recorded<number | null>;
  readonly totals: Recorded<number | null>;
  readonly totalRange?: Recorded<readonly [number, number]>;
  readonly percents?: Recorded<number | null>;
  readonly itemRange?: Recorded<readonly [number, number]>;
  readonly aggregationStatus: Recorded<string>;
  readonly aggregationWeight: Recorded<number | null>;
  readonly orderDependent?: readonly string[];
  readonly changesOnSecondRegrade?: readonly string[];
}
export interface OracleCase {
  readonly id: string;
  readonly family: string;
  readonly settings: {
    readonly minmaxtouse: 1 | 2;
    readonly includeScalesInAggregation: boolean;
    readonly unlimitedGrades: boolean;
    readonly overHundredMax: number;
  };
  readonly tree: OracleCategory;
  readonly steps?: readonly unknown[];
  readonly students: readonly OracleStudent[];
}

const isCategory = (node: OracleItem | OracleCategory): node is OracleCategory => 'children' in node;

function nodesOf(category: OracleCategory): (OracleItem | OracleCategory)[] {
  return [category, ...category.children.flatMap((child) => (isCategory(child) ? nodesOf(child) : [child]))];
}

/** What a case needs that is not built. */
export function missingFeatures(recorded: OracleCase): string[] {
  return [
    ...(recorded.steps ? ['steps'] : []),
    ...(nodesOf(recorded.tree).some(({ calculation }) => calculation !== null) ? ['calculation'] : []),
  ];
}

const aggregationOf = ({ aggregation }: OracleCategory): Aggregation =>
  aggregation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Aggregation;

const nameOf = (node: OracleItem | OracleCategory): string => (isCategory(node) ? (node.name ?? node.category ?? '') : node.item);

function rangeOf({ scale, gradeType, gradeMin, gradeMax }: OracleNode): Range | null {
  if (gradeType === 'scale' && scale) return { min: 1, max: scale.length };
  return gradeMax === null ? null : { min: gradeMin ?? 0, max: gradeMax };
}

function nodeOf(node: OracleItem | OracleCategory, parent: Aggregation | null, scalesCount: boolean): GradeItem | GradeCategory {
  const weight = parent === 'natural' && !node.weightOverridden ? null : node.weight;
  const common = {
    id: nameOf(node),
    weight: parent === 'natural' && node.weightOverridden ? (weight ?? 0) : weight,
    extraCredit: node.extraCredit,
    counts: node.gradeType === 'value' || (node.gradeType === 'scale' && scalesCount),
    whole: node.gradeType === 'scale',
  };
  if (!isCategory(node)) {
    const adjusted = node.kind === 'activity' ? { multiplier: node.multfactor, offset: node.plusfactor } : {};
    return { ...common, ...adjusted, range: rangeOf(node) ?? { min: 0, max: 0 } };
  }
  const aggregation = aggregationOf(node);
  return {
    ...common,
    aggregation,
    emptyCounts: !node.aggregateOnlyGraded,
    dropLowest: node.dropLowest,
    keepHighest: node.keepHighest,
    range: aggregation === 'natural' ? null : rangeOf(node),
    children: node.children.map((child) => nodeOf(child, aggregation, scalesCount)),
  };
}

export function treeOf({ tree, settings }: OracleCase): GradeCategory {
  return nodeOf(tree, null, settings.includeScalesInAggregation) as GradeCategory;
}

export function settingsOf({ settings }: OracleCase): TreeSettings {
  return { ceiling: settings.unlimitedGrades ? settings.overHundredMax : 1 };
}

export function entriesOf(student: OracleStudent): PersonEntries {
  const names = new Set([...Object.keys(student.grades), ...(student.excluded ?? []), ...Object.keys(student.overridden ?? {})]);
  return new Map(
    [...names].map((name): [string, Entry] => {
      const overridden = student.overridden !== undefined && name in student.overridden;
      const range = student.itemRange?.[name];
      return [
        name,
        {
          value: (overridden ? student.overridden?.[name] : student.grades[name]) ?? null,
          overridden,
          excluded: student.excluded?.includes(name) ?? false,
          ...(range ? { range: { min: range[0], max: range[1] } } : {}),
        },
      ];
    }),
  );
}
