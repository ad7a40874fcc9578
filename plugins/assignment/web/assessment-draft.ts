/** What a teacher has on the screen about one version of a work. */
export interface AssessmentDraft {
  /** As typed; empty: none. */
  readonly mark: string;
  /** Id of the criterion → position of the level. */
  readonly levels: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly note: string;
}

/** The same as the server has it. */
interface Written {
  readonly mark: number | null;
  readonly levels: readonly { readonly criterionId: string; readonly level: number }[];
  readonly comment: string;
  readonly note: string;
}

/** `byRubric`: the mark follows from the levels, nobody types it. */
export const draftOf = ({ mark, levels, comment, note }: Written, byRubric: boolean): AssessmentDraft => ({
  mark: mark === null || byRubric ? '' : String(mark),
  levels: Object.fromEntries(levels.map(({ criterionId, level }) => [criterionId, level])),
  comment,
  note,
});

/** A mark as typed, with a comma or a point; null: none; undefined: not a number. */
export function markOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

/** The criterion that a digit is meant for: the first that has no level yet, else the last. */
export const nextCriterion = <C extends { readonly id: string }>(rubric: readonly C[], levels: AssessmentDraft['levels']): C | undefined =>
  rubric.find(({ id }) => levels[id] === undefined) ?? rubric.at(-1);

/** Sum of the chosen levels; null: a criterion has none yet. */
export function pointsOf(
  rubric: readonly { readonly id: string; readonly levels: readonly { readonly points: number }[] }[],
  levels: AssessmentDraft['levels'],
): number | null {
  let sum = 0;
  for (const criterion of rubric) {
    const level = criterion.levels[levels[criterion.id] ?? -1];
    if (!level) return null;
    sum += level.points;
  }
  return Number(sum.toFixed(7));
}

interface InQueue {
  readonly workId: string | null;
  readonly state: string;
}
/** The next work after this one that waits for a teacher, from the beginning again at the end; null: none waits. */
export function nextWaiting(works: readonly InQueue[], workId: string): string | null {
  const at = works.findIndex((work) => work.workId === workId);
  const after = [...works.slice(at + 1), ...works.slice(0, Math.max(at, 0))];
  return after.find(({ state }) => state === 'handed-in')?.workId ?? null;
}
