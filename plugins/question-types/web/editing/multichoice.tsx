import type { Choice, ChoiceNumbering, MultichoiceQuestion } from '@sreda/contracts';
import { Button, CheckField, type EditorProps, questionEditing, Segments, SelectField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion, noText } from './blank.js';
import { CombinedFeedbackFields } from './combined-feedback.js';
import { FractionField } from './fraction-field.js';
import { sharedEqually } from './fractions.js';
import { ItemList } from './item-list.js';
import { More } from './more.js';
import { OptionalRich, Rich } from './rich.js';

const NUMBERINGS: readonly ChoiceNumbering[] = ['abc', 'ABCD', '123', 'iii', 'IIII', 'none'];
const blankChoice = (): Choice => ({ text: noText(), fraction: 0 });

function Editor({ definition, onChange, errorAt }: EditorProps<MultichoiceQuestion>) {
  const { t } = useTranslation();
  const { single, choices } = definition;
  const set = (change: Partial<typeof definition>): void => onChange({ ...definition, ...change });
  const shareEqually = (): void => {
    const fractions = sharedEqually(choices.map((choice) => choice.fraction));
    set({ choices: choices.map((choice, i) => ({ ...choice, fraction: fractions[i] ?? 0 })) });
  };
  return (
    <>
      <Segments
        label={t('question-types.edit-how-many')}
        value={single ? 'one' : 'several'}
        onChange={(how) => set({ single: how === 'one' })}
        options={[
          { value: 'one', label: t('question-types.edit-one') },
          { value: 'several', label: t('question-types.edit-several') },
        ]}
      />
      <ItemList<Choice>
        title={t('question-types.edit-choices')}
        itemTitle={(number) => t('question-types.edit-choice', { number })}
        add={t('question-types.edit-add-choice')}
        items={choices}
        blank={blankChoice}
        least={2}
        onChange={(next) => set({ choices: next })}
      >
        {(choice, change, i) => (
          <>
            <Rich
              label={t('question-types.edit-choice-text')}
              value={choice.text}
              onChange={(text) => change({ text })}
              error={errorAt(`choices.${i}.text`)}
            />
            <FractionField value={choice.fraction} negative onChange={(fraction) => change({ fraction })} />
            <OptionalRich
              label={t('question-types.edit-comment')}
              add={t('question-types.edit-add-comment')}
              value={choice.feedback}
              onChange={(feedback) => change({ feedback })}
            />
          </>
        )}
      </ItemList>
      {!single && (
        <div>
          <Button onClick={shareEqually}>{t('question-types.edit-share')}</Button>
        </div>
      )}
      <CheckField label={t('question-types.edit-shuffle')} checked={definition.shuffle} onChange={(shuffle) => set({ shuffle })} />
      <More title={t('question-types.edit-look')}>
        <SelectField
          label={t('question-types.edit-numbering')}
          value={definition.numbering}
          onChange={(numbering) => set({ numbering })}
          options={NUMBERINGS.map((value) => ({ value, label: t(`question-types.edit-numbering-${value}`) }))}
        />
      </More>
      <CombinedFeedbackFields value={definition.combinedFeedback} onChange={(combinedFeedback) => set({ combinedFeedback })} />
    </>
  );
}

export default questionEditing<MultichoiceQuestion>({
  editor: Editor,
  blank: () => ({
    ...blankQuestion(),
    single: true,
    shuffle: true,
    numbering: 'none',
    showStandardInstruction: false,
    choices: [{ ...blankChoice(), fraction: 1 }, blankChoice(), blankChoice(), blankChoice()],
    combinedFeedback: { showNumCorrect: false },
  }),
});
