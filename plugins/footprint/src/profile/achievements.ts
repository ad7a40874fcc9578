/** What was done on one day, by the calendar of the school. */
export interface DayOfActs {
  readonly day: string;
  readonly acts: number;
  /** Works handed in. */
  readonly submitted: number;
}

export const achievementKeys = ['works', 'days', 'streak'] as const;
export type AchievementKey = (typeof achievementKeys)[number];

export interface Achievement {
  readonly key: AchievementKey;
  readonly number: number;
  readonly day: string;
}

/** Works handed in, days on which something was done, and such days one after the other. */
const STEPS: Readonly<Record<AchievementKey, readonly number[]>> = { works: [1, 10, 25, 50, 100], days: [10, 50, 100], streak: [3, 5, 10] };

const DAY_MS = 86_400_000;
const follows = (before: string, day: string): boolean => Date.parse(day) - Date.parse(before) === DAY_MS;

/** Each step that was reached, with the day on which it was: the latest first. Days in any order. */
export function achievementsOf(days: readonly DayOfActs[]): Achievement[] {
  const reached: Achievement[] = [];
  const count = { works: 0, days: 0, streak: 0 };
  let before: string | undefined;
  let longest = 0;
  const reach = (key: AchievementKey, from: number, to: number, day: string): void => {
    for (const number of STEPS[key]) if (from < number && number <= to) reached.push({ key, number, day });
  };
  for (const { day, acts, submitted } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    reach('works', count.works, (count.works += submitted), day);
    if (acts === 0) continue;
    reach('days', count.days, ++count.days, day);
    count.streak = before !== undefined && follows(before, day) ? count.streak + 1 : 1;
    reach('streak', longest, Math.max(longest, count.streak), day);
    longest = Math.max(longest, count.streak);
    before = day;
  }
  return reached.reverse();
}
