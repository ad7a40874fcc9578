export const states = ['open', 'answered', 'closed', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** Days in which the asker rates the answer or asks on; then the request closes by itself. */
export const DAYS_TO_RATE = 14;
const DAY_MS = 86_400_000;

export type Act = 'write' | 'answer' | 'rate' | 'reopen' | 'withdraw' | 'hand-over' | 'publish';

export interface Standing {
  readonly state: State;
  readonly answeredAt: Date | null;
  readonly isAsker: boolean;
  readonly isAnswerer: boolean;
  readonly leads: boolean;
}

const FORBIDDEN = 'kernel.forbidden';
const NOT_OPEN = 'consultations.not-open';
const NOT_ANSWERED = 'consultations.not-answered';

const takesPart = ({ isAsker, isAnswerer }: Standing): boolean => isAsker || isAnswerer;

/** Who may do it at all, in which states, and what is said where the state is another. */
const RULES: Readonly<Record<Act, { who: (standing: Standing) => boolean; states: readonly State[]; refusal: string }>> = {
  write: { who: takesPart, states: ['open'], refusal: NOT_OPEN },
  answer: { who: ({ isAnswerer }) => isAnswerer, states: ['open'], refusal: NOT_OPEN },
  withdraw: { who: ({ isAsker }) => isAsker, states: ['open'], refusal: NOT_OPEN },
  'hand-over': { who: ({ isAnswerer, leads }) => isAnswerer || leads, states: ['open'], refusal: NOT_OPEN },
  rate: { who: ({ isAsker }) => isAsker, states: ['answered'], refusal: NOT_ANSWERED },
  reopen: { who: ({ isAsker }) => isAsker, states: ['answered'], refusal: NOT_ANSWERED },
  publish: { who: takesPart, states: ['answered', 'closed'], refusal: NOT_ANSWERED },
};

export const ratingEnds = (answeredAt: Date): Date => new Date(answeredAt.getTime() + DAYS_TO_RATE * DAY_MS);

/** Code of what keeps the actor from it; null: nothing. */
export function refusalTo(act: Act, standing: Standing, now: Date): string | null {
  const { who, states: allowed, refusal } = RULES[act];
  if (!who(standing)) return FORBIDDEN;
  if (!allowed.includes(standing.state)) return refusal;
  const isLate = act === 'reopen' && standing.answeredAt !== null && now >= ratingEnds(standing.answeredAt);
  return isLate ? 'consultations.too-late-to-reopen' : null;
}
