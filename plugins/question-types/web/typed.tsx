import type { RichText as RichTextValue } from '@sreda/contracts';
import { Facts, type QuestionReview, RichText, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Feedback, Verdict } from './feedback.js';

/** A question that is answered by typing a line. */
export function TypedPlayer({
  text,
  answer,
  onAnswer,
  disabled,
  inputMode,
  help,
}: {
  text: RichTextValue;
  answer: string;
  onAnswer: (answer: string) => void;
  disabled?: boolean;
  inputMode?: 'decimal';
  help?: string;
}) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={text} />
      </div>
      <TextField
        label={t('question-types.web-your-answer')}
        help={help}
        value={answer}
        onChange={onAnswer}
        disabled={disabled}
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </div>
  );
}

export function TypedReview({
  text,
  answer,
  right,
  review,
}: {
  text: RichTextValue;
  /** null: nobody was asked, this is the question itself. */
  answer: string | null;
  right: string | null;
  review: QuestionReview | null;
}) {
  const { t } = useTranslation();
  const correctness = review?.parts[0]?.correctness;
  return (
    <div className="stack">
      <div className="q-text">
        <RichText value={text} />
      </div>
      <Facts
        items={[
          ...(answer === null
            ? []
            : [
                [
                  t('question-types.web-your-answer'),
                  <span key="answer" className="cluster">
                    {answer || t('question-types.web-no-answer')}
                    {correctness && <Verdict right={correctness === 'right'} />}
                  </span>,
                ] as const,
              ]),
          ...(right === null ? [] : [[t('question-types.web-right-answer'), right] as const]),
        ]}
      />
      <Feedback review={review} />
    </div>
  );
}
