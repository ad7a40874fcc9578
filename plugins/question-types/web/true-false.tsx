import type { TrueFalseQuestion } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, withStrings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Feedback } from './feedback.js';
import { Options, ReviewedOptions } from './options.js';

const TRUE = 0;
const FALSE = 1;
const keyOf = (answer: boolean | null | undefined): number[] => (answer === true ? [TRUE] : answer === false ? [FALSE] : []);

function useOptions() {
  const { t } = useTranslation();
  return [
    { key: TRUE, content: t('question-types.true') },
    { key: FALSE, content: t('question-types.false') },
  ];
}

function Player({ view, response, onChange, disabled }: PlayerProps<TrueFalseQuestion>) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      <Options
        single
        label={t('question-types.web-your-answer')}
        options={useOptions()}
        chosen={keyOf(response?.answer)}
        disabled={disabled}
        onChoose={(key) => onChange({ answer: key === TRUE })}
      />
    </div>
  );
}

function Review({ view, response, rightAnswer, review }: ReviewProps<TrueFalseQuestion>) {
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      <ReviewedOptions
        options={useOptions()}
        chosen={keyOf(response?.answer)}
        right={rightAnswer ? keyOf(rightAnswer.answer) : null}
        review={review}
      />
      <Feedback review={review} />
    </div>
  );
}

export default questionRenderers<TrueFalseQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/true-false.js')),
  paper: () => import('./paper/true-false.js'),
  example: ({ text, showStandardInstruction, correct }) => ({ view: { text, showStandardInstruction }, rightAnswer: { answer: correct } }),
});
