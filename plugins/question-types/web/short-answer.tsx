import type { ShortAnswerQuestion } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, withStrings } from '@sreda/ui';
import { TypedPlayer, TypedReview } from './typed.js';

const Player = ({ view, response, onChange, disabled }: PlayerProps<ShortAnswerQuestion>) => (
  <TypedPlayer text={view.text} answer={response?.answer ?? ''} onAnswer={(answer) => onChange({ answer })} disabled={disabled} />
);
const Review = ({ view, response, rightAnswer, review }: ReviewProps<ShortAnswerQuestion>) => (
  <TypedReview text={view.text} answer={response && response.answer} right={rightAnswer?.answer ?? null} review={review} />
);

export default questionRenderers<ShortAnswerQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/short-answer.js')),
  paper: () => import('./paper/short-answer.js'),
  example: ({ text, answers }) => ({ view: { text }, rightAnswer: { answer: answers.find((a) => a.fraction === 1)?.text ?? '' } }),
});
