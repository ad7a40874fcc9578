import { type QuestionReview, RichText } from '@sreda/ui';
import type { Correctness, RichText as RichTextValue } from '@sreda/contracts';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Verdict } from './feedback.js';

/** Answers to choose from, each as wide as the column. One name for a group of radio buttons, so arrow keys move within it. */
export function Options({
  label,
  single,
  options,
  chosen,
  disabled,
  onChoose,
}: {
  label: string;
  single: boolean;
  options: readonly { key: number; content: ReactNode }[];
  chosen: readonly number[];
  disabled?: boolean;
  onChoose: (key: number, on: boolean) => void;
}) {
  const name = useId();
  return (
    <fieldset className="q-options" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ key, content }) => (
        <label key={key} className="q-option">
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(key)}
            onChange={(event) => onChoose(key, event.target.checked)}
          />
          <span>{content}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same afterwards: what was chosen, what would have been right, what the author says to each. */
export function ReviewedOptions({
  options,
  chosen,
  right,
  review,
}: {
  options: readonly { key: number; content: ReactNode }[];
  chosen: readonly number[];
  /** null: the right answer is not shown. */
  right: readonly number[] | null;
  review: QuestionReview | null;
}) {
  const { t } = useTranslation();
  const parts = new Map(review?.parts.map((part) => [part.position, part]));
  return (
    <ul className="q-options">
      {options.map(({ key, content }) => {
        const taken = chosen.includes(key);
        const correctness: Correctness | undefined =
          parts.get(key)?.correctness ?? (right ? (right.includes(key) ? 'right' : 'wrong') : undefined);
        const shown = taken || right?.includes(key) ? correctness : undefined;
        const feedback: RichTextValue | undefined = parts.get(key)?.feedback;
        return (
          <li key={key} className="q-option" data-review={shown ?? ''}>
            <div className="q-option-state">
              <div>{content}</div>
              <div className="cluster">
                {taken && <b className="small">{t('question-types.web-chosen')}</b>}
                {shown && <Verdict right={shown === 'right'} />}
                {!taken && right?.includes(key) && <span className="small">{t('question-types.web-was-right')}</span>}
              </div>
              {feedback && <RichText value={feedback} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
