import type { NumericalAnswer, NumericalQuestion, NumericalUnits, Unit } from '@sreda/contracts';
import { CheckField, type EditorProps, questionEditing, SelectField, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { blankQuestion } from './blank.js';
import { FractionField } from './fraction-field.js';
import { ItemList } from './item-list.js';
import { NumberField } from './number-field.js';
import { OptionalRich } from './rich.js';

const blankAnswer = (): NumericalAnswer => ({ value: 0, tolerance: 0, fraction: 1 });
const blankUnits = (): NumericalUnits => ({
  list: [{ name: '', multiplier: 1 }],
  entry: 'typed',
  grading: 'none',
  penalty: 0.1,
  side: 'right',
});

function Editor({ definition, onChange, errorAt }: EditorProps<NumericalQuestion>) {
  const { t } = useTranslation();
  const { answers, units } = definition;
  return (
    <>
      <ItemList<NumericalAnswer>
        title={t('question-types.edit-answers')}
        itemTitle={(number) => t('question-types.edit-answer', { number })}
        add={t('question-types.edit-add-answer')}
        items={answers}
        blank={blankAnswer}
        least={1}
        onChange={(next) => onChange({ ...definition, answers: next })}
      >
        {(answer, change) => (
          <>
            <CheckField
              label={t('question-types.edit-any-number')}
              help={t('question-types.edit-any-number-help')}
              checked={answer.value === null}
              onChange={(any) => change({ value: any ? null : 0 })}
            />
            {answer.value !== null && (
              <div className="qt-pair">
                <NumberField label={t('question-types.edit-number')} value={answer.value} onChange={(value) => change({ value })} />
                <NumberField
                  label={t('question-types.edit-tolerance')}
                  help={t('question-types.edit-tolerance-help')}
                  value={answer.tolerance}
                  min={0}
                  onChange={(tolerance) => change({ tolerance })}
                />
              </div>
            )}
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
        label={t('question-types.edit-with-units')}
        help={t('question-types.edit-with-units-help')}
        checked={units !== undefined}
        onChange={(wanted) => onChange({ ...definition, units: wanted ? blankUnits() : undefined })}
      />
      {units && <Units units={units} errorAt={errorAt} onChange={(next) => onChange({ ...definition, units: next })} />}
    </>
  );
}

function Units({
  units,
  errorAt,
  onChange,
}: {
  units: NumericalUnits;
  errorAt: (path: string) => string | undefined;
  onChange: (units: NumericalUnits) => void;
}) {
  const { t } = useTranslation();
  const set = (change: Partial<NumericalUnits>): void => onChange({ ...units, ...change });
  return (
    <>
      <ItemList<Unit>
        title={t('question-types.edit-units')}
        itemTitle={(number) => t('question-types.edit-unit', { number })}
        add={t('question-types.edit-add-unit')}
        items={units.list}
        blank={() => ({ name: '', multiplier: 1 })}
        least={1}
        onChange={(list) => set({ list })}
      >
        {(unit, change, i) => (
          <div className="qt-pair">
            <TextField
              label={t('question-types.edit-unit-name')}
              error={errorAt(`units.list.${i}.name`)}
              value={unit.name}
              onChange={(name) => change({ name })}
              maxLength={100}
            />
            {i > 0 && (
              <NumberField
                label={t('question-types.edit-multiplier')}
                help={t('question-types.edit-multiplier-help', { first: units.list[0]?.name ?? '' })}
                value={unit.multiplier}
                onChange={(multiplier) => change({ multiplier })}
              />
            )}
          </div>
        )}
      </ItemList>
      <SelectField
        label={t('question-types.edit-unit-entry')}
        value={units.entry}
        onChange={(entry) => set({ entry })}
        options={(['typed', 'radio', 'select'] as const).map((value) => ({ value, label: t(`question-types.edit-unit-entry-${value}`) }))}
      />
      <SelectField
        label={t('question-types.edit-unit-grading')}
        value={units.grading}
        onChange={(grading) => set({ grading })}
        options={(['none', 'shareOfAnswer', 'shareOfQuestion'] as const).map((value) => ({
          value,
          label: t(`question-types.edit-unit-grading-${value}`),
        }))}
      />
      {units.grading !== 'none' && (
        <NumberField
          label={t('question-types.edit-unit-penalty')}
          value={units.penalty * 100}
          min={0}
          max={100}
          onChange={(percent) => set({ penalty: Number((percent / 100).toFixed(7)) })}
        />
      )}
      <SelectField
        label={t('question-types.edit-unit-side')}
        value={units.side}
        onChange={(side) => set({ side })}
        options={(['right', 'left'] as const).map((value) => ({ value, label: t(`question-types.edit-unit-side-${value}`) }))}
      />
    </>
  );
}

export default questionEditing<NumericalQuestion>({ editor: Editor, blank: () => ({ ...blankQuestion(), answers: [blankAnswer()] }) });
