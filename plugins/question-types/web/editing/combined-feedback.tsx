import type { CombinedFeedback } from '@sreda/contracts';
import { CheckField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { More } from './more.js';
import { OptionalRich } from './rich.js';

/** What is said about the answer as a whole. */
export function CombinedFeedbackFields({ value, onChange }: { value: CombinedFeedback; onChange: (value: CombinedFeedback) => void }) {
  const { t } = useTranslation();
  return (
    <More title={t('question-types.edit-combined')}>
      {(['correct', 'partiallyCorrect', 'incorrect'] as const).map((key) => (
        <OptionalRich
          key={key}
          label={t(`question-types.edit-${key}`)}
          add={t(`question-types.edit-add-${key}`)}
          value={value[key]}
          onChange={(text) => onChange({ ...value, [key]: text })}
        />
      ))}
      <CheckField
        label={t('question-types.edit-num-correct')}
        checked={value.showNumCorrect}
        onChange={(showNumCorrect) => onChange({ ...value, showNumCorrect })}
      />
    </More>
  );
}
