import type { MatchingPair, MatchingQuestion } from '@sreda/contracts';
import { CheckField, type EditorProps, questionEditing, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion, noText } from './blank.js';
import { CombinedFeedbackFields } from './combined-feedback.js';
import { ItemList } from './item-list.js';
import { Rich } from './rich.js';

const blankPair = (): MatchingPair => ({ stem: noText(), answer: '' });

function Editor({ definition, onChange, errorAt }: EditorProps<MatchingQuestion>) {
  const { t } = useTranslation();
  const set = (change: Partial<typeof definition>): void => onChange({ ...definition, ...change });
  return (
    <>
      <ItemList<MatchingPair>
        title={t('question-types.edit-pairs')}
        itemTitle={(number) => t('question-types.edit-pair', { number })}
        add={t('question-types.edit-add-pair')}
        items={definition.pairs}
        blank={blankPair}
        least={2}
        onChange={(pairs) => set({ pairs })}
      >
        {(pair, change, i) => (
          <>
            {pair.stem && (
              <Rich
                label={t('question-types.edit-stem')}
                value={pair.stem}
                onChange={(stem) => change({ stem })}
                error={errorAt(`pairs.${i}.stem`)}
              />
            )}
            <TextField
              label={t('question-types.edit-matching-answer')}
              error={errorAt(`pairs.${i}.answer`)}
              value={pair.answer}
              onChange={(answer) => change({ answer })}
              maxLength={10_000}
            />
            <CheckField
              label={t('question-types.edit-distractor')}
              help={t('question-types.edit-distractor-help')}
              checked={pair.stem === null}
              onChange={(alone) => change({ stem: alone ? null : noText() })}
            />
          </>
        )}
      </ItemList>
      <CheckField label={t('question-types.edit-shuffle-stems')} checked={definition.shuffle} onChange={(shuffle) => set({ shuffle })} />
      <CombinedFeedbackFields value={definition.combinedFeedback} onChange={(combinedFeedback) => set({ combinedFeedback })} />
    </>
  );
}

export default questionEditing<MatchingQuestion>({
  editor: Editor,
  blank: () => ({
    ...blankQuestion(),
    shuffle: true,
    pairs: [blankPair(), blankPair(), blankPair()],
    combinedFeedback: { showNumCorrect: false },
  }),
});
