/** Shares of the mark that an answer usually gives, in percent. */
const PERCENTS = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5];

/** The server keeps seven decimals of a share. */
const share = (percent: number): number => Number((percent / 100).toFixed(7));

/** Shares to choose from, the greatest first: with what the question has already, and with losses where `negative`. */
export function fractionsFor(present: number, negative: boolean): readonly number[] {
  const gains = [...PERCENTS.map(share), 0];
  const losses = negative ? PERCENTS.map((percent) => -share(percent)) : [];
  return [...new Set([...gains, ...losses, present])].sort((a, b) => b - a);
}

/** The whole mark in equal shares for the answers that give something; what gives nothing or costs stays. */
export function sharedEqually(fractions: readonly number[]): readonly number[] {
  const right = fractions.filter((fraction) => fraction > 0).length;
  return fractions.map((fraction) => (fraction > 0 ? Number((1 / right).toFixed(7)) : fraction));
}
