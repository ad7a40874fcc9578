import { AttemptService } from '@sreda/quiz';
import { answerTo } from './answers.js';
import type { MadeTest } from './courses.js';
import type { Demo, Pupil } from './demo.js';
import { chance, essays, skill } from './pupils.js';

const MINUTE_MS = 60_000;
const FIRST_HOUR = 8.5;
const LAST_HOUR = 20;
/** Of the pupils, who were ill or forgot. */
const ABSENT = 0.08;
/** Below this share of right answers one tries once more. */
const CONTENT = 0.75;

interface Sitting {
  readonly test: MadeTest;
  readonly pupil: Pupil;
  /** Position in the class: the same pupil is as good everywhere. */
  readonly place: number;
  readonly grade: number;
  readonly schoolId: string;
}

/** The attempts of one pupil at one test, at the pace of a person, each answer at its own time. */
export async function sit(demo: Demo, sitting: Sitting): Promise<void> {
  const { test, pupil, place, grade } = sitting;
  const { plan, questions } = test;
  const isMissed = pupil.login ? plan.missedBy?.includes(pupil.login) : chance('absent', plan.name, place) < ABSENT;
  if (plan.ahead || isMissed) return;
  let right = 0;
  for (let attempt = 0; attempt < (plan.attempts ?? 1); attempt++) {
    if (attempt > 0 && right / questions.length >= CONTENT) return;
    const day = dayOf(plan, place, attempt);
    const rightness = questions.map(({ name }) => chance('knows', name, grade, place, attempt) < skill(place, grade, day) + 0.1 * attempt);
    right = rightness.filter(Boolean).length;
    await attemptOnce(demo, sitting, day, rightness);
  }
}

/** Most take a test in its first days. What is still open was opened not long ago. */
function dayOf({ opens, closes }: MadeTest['plan'], place: number, attempt: number): number {
  const last = Math.min(closes ?? opens + 5, -1);
  return Math.min(last, opens + Math.floor((last - opens) * 0.7 * chance('day', opens, place)) + 2 * attempt);
}

async function attemptOnce(demo: Demo, { test, pupil, place, schoolId }: Sitting, day: number, right: readonly boolean[]): Promise<void> {
  let now = demo.calendar.at(day, FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * chance('hour', test.plan.name, place)).getTime();
  const ctx = demo.acting({ personId: pupil.personId, schoolId }, () => new Date(now));
  const attempts = demo.get(AttemptService);
  const { id, slots } = await attempts.start(ctx, test.id);
  for (const [i, { name, type, definition }] of test.questions.entries()) {
    const slot = slots[i];
    const texts = essays[name] ?? [];
    const response = answerTo(type, definition, right[i] ?? true, texts[place % texts.length] ?? '');
    now += MINUTE_MS * (0.3 + 1.7 * chance('pace', name, place));
    if (slot && response) await attempts.answer(ctx, id, slot.number, { response: { ...response }, sequence: slot.sequence + 1 });
  }
  now += MINUTE_MS / 2;
  await attempts.finish(ctx, id);
}
