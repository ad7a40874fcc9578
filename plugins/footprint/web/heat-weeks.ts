/** The map of days: columns are weeks that begin on Monday, the last one holds today. Dates are calendar dates (ISO), so no zone has a say here. */
export interface HeatDay {
  readonly day: string;
  readonly acts: number;
  /** 0 nothing, 4 most. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

const DAY_MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `weeks` weeks of seven days; days after today are left out of the last. Levels are quarters of the busiest day. */
export function heatWeeks(acts: ReadonlyMap<string, number>, today: string, weeks: number): HeatDay[][] {
  const end = Date.parse(today);
  const monday = end - ((new Date(end).getUTCDay() + 6) % 7) * DAY_MS;
  const first = monday - (weeks - 1) * 7 * DAY_MS;
  const days = Array.from({ length: (end - first) / DAY_MS + 1 }, (_, n) => iso(first + n * DAY_MS));
  const most = Math.max(1, ...days.map((day) => acts.get(day) ?? 0));
  const level = (n: number) => Math.ceil((4 * n) / most) as HeatDay['level'];
  return Array.from({ length: weeks }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).map((day) => ({ day, acts: acts.get(day) ?? 0, level: level(acts.get(day) ?? 0) })),
  );
}
