import type { ShortAnswer, ShortAnswerQuestion } from '@sreda/contracts';
import { CheckField, type EditorProps, questionEditing, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';
import { FractionField } from './fraction-field.js';
import { ItemList } from './item-list.js';
import { OptionalRich } from './rich.js';

const blankAnswer = (): ShortAnswer => ({ text: '', fraction: 1 });

function Editor({ definition, onChange, errorAt }: EditorProps<ShortAnswerQuestion>) {
  const { t } = useTranslation();
  return (
    <>
      <ItemList<ShortAnswer>
        title={t('question-types.edit-answers')}
        itemTitle={(number) => t('question-types.edit-answer', { number })}
        add={t('question-types.edit-add-answer')}
        items={definition.answers}
        blank={blankAnswer}
        least={1}
        onChange={(answers) => onChange({ ...definition, answers })}
      >
        {(answer, change, i) => (
          <>
            <TextField
              label={t('question-types.edit-answer-text')}
              help={i === 0 ? t('question-types.edit-pattern-help') : undefined}
              error={errorAt(`answers.${i}.text`)}
              value={answer.text}
              onChange={(text) => change({ text })}
              maxLength={1_000}
              autoComplete="off"
            />
            <FractionField value={answer.fraction} onChange={(fraction) => change({ fraction })} />
            <OptionalRich
              label={t('question-types.edit-comment')}
              add={t('question-types.edit-add-comment')}
              value={answer.feedback}
              onChange={(feedback) => change({ feedback })}
            />
          </>
        )}
      </ItemList>
      <CheckField
        label={t('question-types.edit-case')}
        checked={definition.caseSensitive}
        onChange={(caseSensitive) => onChange({ ...definition, caseSensitive })}
      />
    </>
  );
}

export default questionEditing<ShortAnswerQuestion>({
  editor: Editor,
  blank: () => ({ ...blankQuestion(), caseSensitive: false, answers: [blankAnswer()] }),
});
