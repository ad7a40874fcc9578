/** How a question has done its work in a test. Pure. */

/** One attempt at one question: its share of the marks, and the share of all the other questions of that attempt. */
export interface Score {
  /** 0..1, or below nothing where wrong answers cost. */
  readonly share: number;
  /** null: the question was all there was. */
  readonly rest: number | null;
}
export interface Figures {
  readonly count: number;
  /** Mean share of the marks. null: nobody has answered. */
  readonly facility: number | null;
  /**
   * Correlation of the question with the rest of the test (Pearson), −1..1: whether those who know more get more for it. null where there is nothing
   * to compare: fewer than `FEWEST` attempts, or all alike.
   */
  readonly discrimination: number | null;
}

/** With fewer a correlation says something about the few and nothing about the question. */
export const FEWEST = 5;

export function figuresOf(scores: readonly Score[]): Figures {
  const count = scores.length;
  if (count === 0) return { count, facility: null, discrimination: null };
  const compared = scores.flatMap(({ share, rest }) => (rest === null ? [] : [[share, rest] as const]));
  return {
    count,
    facility: rounded(mean(scores.map(({ share }) => share))),
    discrimination: compared.length < FEWEST ? null : correlation(compared),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number): number => Number(value.toFixed(4));

/** Marks have seven decimals, so what is alike differs by less than this. */
const ALIKE = 1e-9;

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (dx: number, dy: number) => number): number => pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const [xx, yy] = [sum((dx) => dx * dx), sum((_, dy) => dy * dy)];
  if (xx < ALIKE || yy < ALIKE) return null;
  return rounded(Math.max(-1, Math.min(1, sum((dx, dy) => dx * dy) / Math.sqrt(xx * yy))));
}
