/** A level of a criterion, worth so many points. */
export interface RubricLevel {
  readonly name: string;
  readonly points: number;
}
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly RubricLevel[];
}
/** Id of the criterion → position of the chosen level, from 0. */
export type ChosenLevels = Readonly<Record<string, number>>;

export const scales = ['five', 'points'] as const;
export type Scale = (typeof scales)[number];

/** How a work is marked. */
export interface Marking {
  readonly scale: Scale;
  readonly maxPoints: number;
  readonly rubric: readonly Criterion[];
}

const LOWEST_OF_FIVE = 2;
const HIGHEST_OF_FIVE = 5;

/** As stored: seven decimals. */
const rounded = (points: number): number => Number(points.toFixed(7));
const sum = (points: readonly number[]): number => rounded(points.reduce((total, one) => total + one, 0));

const best = ({ levels }: Criterion): number => Math.max(...levels.map(({ points }) => points));

/** The grade item's maximum: 5 on the five-point scale, all criteria at their best level, or what the teacher wrote. */
export function maxOf({ scale, maxPoints, rubric }: Marking): number {
  if (scale === 'five') return HIGHEST_OF_FIVE;
  return rubric.length > 0 ? sum(rubric.map(best)) : maxPoints;
}

/** On the scale of points a rubric is the mark, once every criterion has its level; on the five-point scale it only explains the mark. */
export function markOf({ scale, rubric }: Marking, levels: ChosenLevels, written: number | null): number | null {
  if (scale === 'five' || rubric.length === 0) return written;
  const points = rubric.map((criterion) => criterion.levels[levels[criterion.id] ?? -1]?.points);
  return points.every((one) => one !== undefined) ? sum(points) : null;
}

/** Code of what is wrong with a mark, or null. */
export function faultOfMark(marking: Marking, mark: number): string | null {
  if (marking.scale === 'five' && !(Number.isInteger(mark) && mark >= LOWEST_OF_FIVE && mark <= HIGHEST_OF_FIVE)) return 'mark-of-five';
  return mark > maxOf(marking) ? 'mark-too-large' : null;
}

/** Chosen levels that the rubric has; a changed rubric or a typing error leaves others behind. */
export const areLevelsOf = (rubric: readonly Criterion[], levels: ChosenLevels): boolean =>
  Object.entries(levels).every(([id, level]) => rubric.find((criterion) => criterion.id === id)?.levels[level] !== undefined);
