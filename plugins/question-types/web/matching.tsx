import type { MatchingQuestion } from '@sreda/contracts';
import { type PlayerProps, questionRenderers, type ReviewProps, RichText, withStrings } from '@sreda/ui';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Feedback, Verdict } from './feedback.js';

// The response has a place for every pair of the definition; distractors and pairs not shown stay null.
function withChoice(view: MatchingQuestion['view'], response: MatchingQuestion['response'] | null, stem: number, choice: number | null) {
  const length = Math.max(
    response?.choices.length ?? 0,
    ...view.stems.map((s) => s.position + 1),
    ...view.choices.map((c) => c.position + 1),
  );
  return { choices: Array.from({ length }, (_, i) => (i === stem ? choice : (response?.choices[i] ?? null))) };
}

function Player({ view, response, onChange, disabled }: PlayerProps<MatchingQuestion>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      <div className="q-pairs">
        {view.stems.map((stem) => (
          <div key={stem.position} className="q-pair">
            <label htmlFor={`${id}-${stem.position}`}>
              <RichText value={stem.text} inline />
            </label>
            <select
              id={`${id}-${stem.position}`}
              className="s-input"
              disabled={disabled}
              value={response?.choices[stem.position] ?? ''}
              onChange={(event) => {
                const { value } = event.target;
                onChange(withChoice(view, response, stem.position, value === '' ? null : Number(value)));
              }}
            >
              <option value="">{t('question-types.web-choose')}</option>
              {view.choices.map((choice) => (
                <option key={choice.position} value={choice.position}>
                  {choice.text}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </div>
  );
}

function Review({ view, response, rightAnswer, review }: ReviewProps<MatchingQuestion>) {
  const { t } = useTranslation();
  const textOf = (position: number | null | undefined): string | undefined => view.choices.find((c) => c.position === position)?.text;
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={view.text} />
      </div>
      <ul className="q-options">
        {view.stems.map((stem) => {
          const correctness = review?.parts.find((p) => p.position === stem.position)?.correctness;
          const right = textOf(rightAnswer?.choices[stem.position]);
          const given = textOf(response?.choices[stem.position]);
          return (
            <li key={stem.position} className="q-option" data-review={correctness ?? ''}>
              <div className="q-option-state">
                <RichText value={stem.text} inline />
                <div className="cluster">
                  {response && <b>{given ?? t('question-types.web-no-answer')}</b>}
                  {correctness && <Verdict right={correctness === 'right'} />}
                </div>
                {right !== undefined && right !== given && (
                  <span className="small">{t('question-types.web-right-is', { answer: right })}</span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <Feedback review={review} />
    </div>
  );
}

export default questionRenderers<MatchingQuestion>({
  player: Player,
  review: Review,
  editing: withStrings('question-types/author', () => import('./editing/matching.js')),
  paper: () => import('./paper/matching.js'),
  example: ({ text, pairs }) => {
    const first = (answer: string): number => pairs.findIndex((p) => p.answer === answer);
    return {
      view: {
        text,
        stems: pairs.flatMap(({ stem }, position) => (stem ? [{ position, text: stem }] : [])),
        choices: pairs.flatMap(({ answer }, position) => (first(answer) === position ? [{ position, text: answer }] : [])),
      },
      rightAnswer: { choices: pairs.map(({ stem, answer }) => (stem ? first(answer) : null)) },
    };
  },
});
