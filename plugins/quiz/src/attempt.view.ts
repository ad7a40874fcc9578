/** What a browser may know of an attempt. Pure. Right answers and feedback leave only when the behaviour or the end of the attempt allows it. */
import { isFinished, type QuestionState } from '@sreda/contracts';
import type { Review, Step } from '@sreda/plugin-sdk';
import { commentOf, lastStep, markOf, offerOf, type QuestionAttempt, shownOf } from '@sreda/questions';
import { renderTexts } from '@sreda/rich-text';
import type { AttemptDto, AttemptSlotDto, ReviewDto } from './attempt.dto.js';
import { type AttemptRow, type Kinds, questionAttemptOf, sequenceOf, type SlotRow } from './attempt.rows.js';
import { feedbackFor, shownAt, type ShownPart, shownParts } from './review.js';

type Json = Record<string, unknown>;

/** What the reader may see: teachers everything, students by the test's settings. */
export const shownTo = (attempt: AttemptRow, reader: 'student' | 'teacher', now: Date): ReadonlySet<ShownPart> =>
  reader === 'teacher' ? new Set(shownParts) : shownAt(attempt.review, attempt, now);

export function attemptView(
  attempt: AttemptRow,
  slots: readonly SlotRow[],
  kinds: Kinds,
  { now, reader }: { now: Date; reader: 'student' | 'teacher' },
): AttemptDto {
  const shown = shownTo(attempt, reader, now);
  const over = attempt.state === 'finished';
  const answersShown = !over || shown.has('response');
  return {
    id: attempt.id,
    activityId: attempt.activityId,
    courseId: attempt.courseId,
    name: attempt.activityName,
    number: attempt.number,
    state: attempt.state,
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt,
    serverNow: now,
    deadline: attempt.deadline,
    mark: shown.has('mark') ? attempt.mark : null,
    maxMark: attempt.maxMark,
    markShown: shown.has('mark'),
    answersShown,
    overallFeedback: over && shown.has('overall') ? feedbackFor(attempt.bands, attempt.mark, attempt.maxMark) : null,
    slots: (answersShown ? slots : []).map((slot) =>
      slotView(slot, questionAttemptOf(slot, kinds), { over, shown, addressOf: fileAddress(attempt, slot.slot) }),
    ),
  };
}

/** Where whoever sees the attempt gets the files of a question. */
export const fileAddress = ({ id, activityId, isPreview }: Pick<AttemptRow, 'id' | 'activityId' | 'isPreview'>, slot: number) => {
  const base = isPreview ? `activities/${activityId}/preview` : `attempts/${id}`;
  return (path: string): string => `/api/v1/quiz/${base}/slots/${slot}/file?path=${encodeURIComponent(path)}`;
};

interface Look {
  /** The whole attempt is finished. */
  readonly over: boolean;
  readonly shown: ReadonlySet<ShownPart>;
  readonly addressOf?: (path: string) => string;
}

/** A question whose plugin is off keeps its place, and the others work. */
export function slotView(row: SlotRow, question: QuestionAttempt | null, { over, shown, addressOf }: Look): AttemptSlotDto {
  const place = { number: row.slot, page: row.page, questionType: row.type, sequence: sequenceOf(row), maxMark: row.maxMark };
  if (!question) {
    const state = stateShown(row.steps.at(-1)?.state ?? 'todo', shown);
    return { ...place, state, view: null, response: null, offer: null, review: null };
  }
  const { state } = lastStep(question);
  const { review, ...offer } = renderTexts(offerOf(question), addressOf);
  const response = responseOf(question);
  const mayReview = isFinished(state) ? over || review : review;
  return {
    ...place,
    state: stateShown(state, shown),
    view: renderTexts(question.type.view(shownOf(question)), addressOf) as Json,
    response: response as Json | null,
    offer: offer as unknown as AttemptSlotDto['offer'],
    review: mayReview ? reviewOf(question, response, { closed: isFinished(state), shown, addressOf }) : null,
  };
}

/** Whether it is right is in the name of the state, too. */
const stateShown = (state: QuestionState, shown: ReadonlySet<ShownPart>): QuestionState =>
  shown.has('correctness') || !/(right|partial|wrong)$/.test(state) ? state : 'finished';

/** The response that stands now: an untouched form at the beginning. */
export function responseOf({ type, steps }: QuestionAttempt): unknown {
  const posted = steps.toReversed().find(({ action }) => 'response' in action && action.response !== undefined);
  return posted ? responseIn(posted) : type.unanswered;
}
const responseIn = ({ action }: Step): unknown => ('response' in action ? action.response : undefined);

function reviewOf(
  question: QuestionAttempt,
  response: unknown,
  { closed, shown, addressOf }: Omit<Look, 'over'> & { closed: boolean },
): ReviewDto {
  const { type, definition } = question;
  const asShown = shownOf(question);
  const [general, comment] = [definition.generalFeedback, commentOf(question)].map((text) =>
    text && shown.has('feedback') ? (renderTexts(text, addressOf) as unknown as Json) : null,
  );
  return {
    mark: shown.has('mark') ? markOf(question) : null,
    // Between two tries the right answer would be the next answer.
    rightAnswer: closed && shown.has('rightAnswer') ? (type.rightAnswer(asShown) as Json | null) : null,
    feedback: renderTexts(feedbackOf(type.review(asShown, response), shown), addressOf) as unknown as Json,
    generalFeedback: closed ? (general ?? null) : null,
    comment: comment ?? null,
  };
}

/** Explanations of a part come with the part's correctness: without the latter there is nowhere to show them. */
function feedbackOf({ answer, feedback, partsRight, parts }: Review, shown: ReadonlySet<ShownPart>): Review {
  const explained = shown.has('feedback');
  return {
    ...(answer && { answer }),
    feedback: explained ? feedback : [],
    ...(shown.has('correctness') && partsRight && { partsRight }),
    parts: shown.has('correctness') ? (explained ? parts : parts.map(({ position, correctness }) => ({ position, correctness }))) : [],
  };
}
