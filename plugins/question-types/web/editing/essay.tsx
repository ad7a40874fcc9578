import type { EssayQuestion } from '@sreda/contracts';
import { CheckField, type EditorProps, questionEditing, SelectField, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';
import { NumberField } from './number-field.js';
import { OptionalRich } from './rich.js';

const FORMATS = ['editor', 'plain', 'monospaced', 'none'] as const;
const wordsOf = (typed: string): number | undefined => {
  const words = Number(typed);
  return Number.isInteger(words) && words >= 1 && words <= 100_000 ? words : undefined;
};

function Editor({ definition, onChange, errorAt }: EditorProps<EssayQuestion>) {
  const { t } = useTranslation();
  const set = (change: Partial<typeof definition>): void => onChange({ ...definition, ...change });
  return (
    <>
      <SelectField
        label={t('question-types.edit-response-format')}
        value={definition.responseFormat}
        onChange={(responseFormat) => set({ responseFormat })}
        options={FORMATS.map((value) => ({ value, label: t(`question-types.edit-response-${value}`) }))}
      />
      {definition.responseFormat !== 'none' && (
        <>
          <CheckField
            label={t('question-types.edit-response-required')}
            checked={definition.responseRequired}
            onChange={(responseRequired) => set({ responseRequired })}
          />
          <NumberField
            label={t('question-types.edit-lines')}
            value={definition.lines}
            min={1}
            max={100}
            whole
            onChange={(lines) => set({ lines })}
          />
          <div className="qt-pair">
            {(['minWords', 'maxWords'] as const).map((key) => (
              <TextField
                key={key}
                label={t(`question-types.edit-${key}`)}
                error={errorAt(key)}
                value={String(definition[key] ?? '')}
                onChange={(typed) => set({ [key]: wordsOf(typed) })}
                inputMode="numeric"
                optional
              />
            ))}
          </div>
          <OptionalRich
            label={t('question-types.edit-template')}
            add={t('question-types.edit-add-template')}
            value={definition.template}
            onChange={(template) => set({ template })}
          />
        </>
      )}
      <OptionalRich
        label={t('question-types.edit-grader-info')}
        add={t('question-types.edit-add-grader-info')}
        value={definition.graderInfo}
        onChange={(graderInfo) => set({ graderInfo })}
      />
    </>
  );
}

export default questionEditing<EssayQuestion>({
  editor: Editor,
  blank: () => ({ ...blankQuestion(), penalty: 0, responseFormat: 'editor', responseRequired: true, lines: 10 }),
});
