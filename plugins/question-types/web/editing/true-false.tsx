import type { TrueFalseQuestion } from '@sreda/contracts';
import { type EditorProps, questionEditing, Segments } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';
import { OptionalRich } from './rich.js';

function Editor({ definition, onChange }: EditorProps<TrueFalseQuestion>) {
  const { t } = useTranslation();
  return (
    <>
      <Segments
        label={t('question-types.edit-statement')}
        value={definition.correct ? 'true' : 'false'}
        onChange={(answer) => onChange({ ...definition, correct: answer === 'true' })}
        options={[
          { value: 'true', label: t('question-types.true') },
          { value: 'false', label: t('question-types.false') },
        ]}
      />
      {(['feedbackTrue', 'feedbackFalse'] as const).map((key) => (
        <OptionalRich
          key={key}
          label={t(`question-types.edit-${key}`)}
          add={t(`question-types.edit-add-${key}`)}
          value={definition[key]}
          onChange={(text) => onChange({ ...definition, [key]: text })}
        />
      ))}
    </>
  );
}

export default questionEditing<TrueFalseQuestion>({
  editor: Editor,
  // A wrong guess of two leaves nothing to guess.
  blank: () => ({ ...blankQuestion(), penalty: 1, correct: true, showStandardInstruction: false }),
});
