/** What a browser may know of an attempt. Pure. Right answers and feedback leave only when the behaviour or the end of the attempt allows it. */
import { isFinished } from '@sreda/contracts';
import type { Review, Step } from '@sreda/plugin-sdk';
import { commentOf, lastStep, markOf, offerOf, type QuestionAttempt, shownOf } from '@sreda/questions';
import { renderTexts } from '@sreda/rich-text';
import type { AttemptDto, AttemptSlotDto, ReviewDto } from './attempt.dto.js';
import { type AttemptRow, type Kinds, questionAttemptOf, sequenceOf, type SlotRow } from './attempt.rows.js';

type Json = Record<string, unknown>;

export const attemptView = (attempt: AttemptRow, slots: readonly SlotRow[], kinds: Kinds, now: Date): AttemptDto => ({
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
  mark: attempt.mark,
  maxMark: attempt.maxMark,
  slots: slots.map((slot) =>
    slotView(slot, questionAttemptOf(slot, kinds), attempt.state === 'finished', fileAddress(attempt.id, slot.slot)),
  ),
});

/** Where whoever sees the attempt gets the files of a question. */
export const fileAddress =
  (attemptId: string, slot: number) =>
  (path: string): string =>
    `/api/v1/quiz/attempts/${attemptId}/slots/${slot}/file?path=${encodeURIComponent(path)}`;

/** `over`: the whole attempt is finished. A question whose plugin is off keeps its place, and the others work. */
export function slotView(
  row: SlotRow,
  question: QuestionAttempt | null,
  over: boolean,
  addressOf?: (path: string) => string,
): AttemptSlotDto {
  const place = { number: row.slot, questionType: row.type, sequence: sequenceOf(row), maxMark: row.maxMark };
  if (!question) return { ...place, state: row.steps.at(-1)?.state ?? 'todo', view: null, response: null, offer: null, review: null };
  const { state } = lastStep(question);
  const { review, ...offer } = renderTexts(offerOf(question), addressOf);
  const response = responseOf(question);
  const mayReview = isFinished(state) ? over || review : review;
  return {
    ...place,
    state,
    view: renderTexts(question.type.view(shownOf(question)), addressOf) as Json,
    response: response as Json | null,
    offer: offer as unknown as AttemptSlotDto['offer'],
    review: mayReview ? reviewOf(question, response, isFinished(state), addressOf) : null,
  };
}

/** The response that stands now: an untouched form at the beginning. */
export function responseOf({ type, steps }: QuestionAttempt): unknown {
  const posted = steps.toReversed().find(({ action }) => 'response' in action && action.response !== undefined);
  return posted ? responseIn(posted) : type.unanswered;
}
const responseIn = ({ action }: Step): unknown => ('response' in action ? action.response : undefined);

function reviewOf(question: QuestionAttempt, response: unknown, closed: boolean, addressOf?: (path: string) => string): ReviewDto {
  const { type, definition } = question;
  const shown = shownOf(question);
  const feedback: Review = renderTexts(type.review(shown, response), addressOf);
  const [general, comment] = [definition.generalFeedback, commentOf(question)].map((text) =>
    text ? (renderTexts(text, addressOf) as unknown as Json) : null,
  );
  return {
    mark: markOf(question),
    // Between two tries the right answer would be the next answer.
    rightAnswer: closed ? (type.rightAnswer(shown) as Json | null) : null,
    feedback: feedback as unknown as Json,
    generalFeedback: closed ? (general ?? null) : null,
    comment: comment ?? null,
  };
}
