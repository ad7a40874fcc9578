import { type EssayAttachments, type EssayQuestion, fileTypeAsWritten, isFileType, MOST_ATTACHMENTS } from '@sreda/contracts';
import { CheckField, type EditorProps, questionEditing, SelectField, TextField, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';
import { NumberField } from './number-field.js';
import { readTyped } from './read-typed.js';
import { OptionalRich } from './rich.js';

const FORMATS = ['editor', 'plain', 'monospaced', 'none'] as const;
const wordsOf = (typed: string): number | undefined => {
  const words = Number(typed);
  return Number.isInteger(words) && words >= 1 && words <= 100_000 ? words : undefined;
};

const MEGABYTE = 2 ** 20;
/** As the server counts them; null: not a number. */
function bytesOf(typed: string): number | undefined {
  const megabytes = readTyped(typed, { min: 0, max: 10_000, whole: false });
  return megabytes === null || megabytes === 0 ? undefined : Math.max(1, Math.round(megabytes * MEGABYTE));
}

/** Files that come with the answer. */
function Attachments({
  value,
  onChange,
  errorAt,
}: {
  value: EssayAttachments | undefined;
  onChange: (value: EssayAttachments | undefined) => void;
  errorAt: (path: string) => string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [types, setTypes] = useState(value?.types.join(', ') ?? '');
  const [size, setSize] = useState(value?.maxBytes === undefined ? '' : format.number(value.maxBytes / MEGABYTE, 6));
  const set = (change: Partial<EssayAttachments>): void => value && onChange({ ...value, ...change });
  return (
    <>
      <CheckField
        label={t('question-types.edit-attachments')}
        checked={value !== undefined}
        onChange={(on) => {
          setTypes('');
          setSize('');
          onChange(on ? { max: 3, required: 0, types: [] } : undefined);
        }}
      />
      {value && (
        <>
          <div className="qt-pair">
            <NumberField
              label={t('question-types.edit-attachments-max')}
              value={value.max}
              min={1}
              max={MOST_ATTACHMENTS}
              whole
              onChange={(max) => set({ max, required: Math.min(value.required, max) })}
            />
            <NumberField
              label={t('question-types.edit-attachments-required')}
              value={value.required}
              min={0}
              max={value.max}
              whole
              onChange={(required) => set({ required })}
            />
          </div>
          <TextField
            label={t('question-types.edit-attachments-types')}
            help={t('question-types.edit-attachments-types-help')}
            error={value.types.every(isFileType) ? errorAt('attachments.types') : t('question-types.edit-attachments-types-wrong')}
            value={types}
            onChange={(typed) => {
              setTypes(typed);
              set({ types: typesIn(typed) });
            }}
            optional
          />
          <TextField
            label={t('question-types.edit-attachments-size')}
            error={size.trim() !== '' && bytesOf(size) === undefined ? t('question-types.edit-not-number') : undefined}
            value={size}
            inputMode="decimal"
            onChange={(typed) => {
              setSize(typed);
              const { maxBytes: _, ...rest } = value;
              const maxBytes = bytesOf(typed);
              onChange(maxBytes === undefined ? rest : { ...rest, maxBytes });
            }}
            optional
          />
        </>
      )}
    </>
  );
}

/** As a person types them: `pdf`, `.docx`, `image`. */
const typesIn = (typed: string): string[] => [...new Set(typed.toLowerCase().split(/[\s,;]+/))].filter(Boolean).map(fileTypeAsWritten);

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
      <Attachments value={definition.attachments} onChange={(attachments) => set({ attachments })} errorAt={errorAt} />
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
