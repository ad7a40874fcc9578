import { CheckField, type QuizSettings } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

type Review = QuizSettings['review'];
const MOMENTS = ['during', 'after', 'later', 'closed'] as const;
const PARTS = ['response', 'correctness', 'mark', 'rightAnswer', 'feedback', 'overall'] as const;

/** What a student sees, and when: a group for each moment, which stand beside each other where there is room. */
export function ReviewTable({ value, onChange }: { value: Review; onChange: (value: Review) => void }) {
  const { t } = useTranslation();
  return (
    <div className="quiz-review">
      {MOMENTS.map((moment) => (
        <fieldset key={moment} className="s-panel">
          <legend className="s-field-label">{t(`quiz.moment-${moment}`)}</legend>
          <p className="s-field-help">{t(`quiz.moment-${moment}-help`)}</p>
          {/* While one works, the answers are there anyway and there is no result yet. */}
          {PARTS.filter((part) => moment !== 'during' || (part !== 'response' && part !== 'overall')).map((part) => (
            <CheckField
              key={part}
              label={t(`quiz.part-${part}`)}
              checked={value[moment][part]}
              onChange={(on) => onChange({ ...value, [moment]: { ...value[moment], [part]: on } })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
