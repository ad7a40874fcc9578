import { CheckField, SelectField, TextField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { Rules } from './tree-edit.js';

const aggregations = [
  'weighted-mean',
  'mean',
  'natural',
  'simple-weighted-mean',
  'mean-with-extra-credit',
  'median',
  'highest',
  'lowest',
  'mode',
] as const satisfies readonly Rules['aggregation'][];
const totals = ['percent', 'marks'] as const satisfies readonly Rules['total'][];

const count = (text: string): number => Math.max(0, Math.min(100, Math.trunc(Number(text)) || 0));

/** How a category makes its total. */
export function RulesFields<T extends Rules>({ rules, readOnly, onChange }: { rules: T; readOnly: boolean; onChange: (rules: T) => void }) {
  const { t } = useTranslation();
  const { aggregation, total } = rules;
  return (
    <fieldset disabled={readOnly} className="g-rules">
      <SelectField
        label={t('web.gradebook.aggregation')}
        help={t(`web.gradebook.aggregation-${aggregation}-help`)}
        value={aggregation}
        onChange={(next) =>
          onChange({ ...rules, aggregation: next, total: next === 'natural' ? 'points' : total === 'points' ? 'percent' : total })
        }
        options={aggregations.map((value) => ({ value, label: t(`web.gradebook.aggregation-${value}`) }))}
      />
      {aggregation !== 'natural' && total !== 'points' && (
        <SelectField
          label={t('web.gradebook.total-in')}
          value={total}
          onChange={(next) => onChange({ ...rules, total: next })}
          options={totals.map((value) => ({ value, label: t(`web.gradebook.total-${value}`) }))}
        />
      )}
      <TextField
        label={t('web.gradebook.drop-lowest')}
        inputMode="numeric"
        value={String(rules.dropLowest)}
        onChange={(text) => onChange({ ...rules, dropLowest: count(text), keepHighest: count(text) > 0 ? 0 : rules.keepHighest })}
      />
      <CheckField
        label={t('web.gradebook.empty-counts')}
        help={t('web.gradebook.empty-counts-help')}
        checked={rules.emptyCounts}
        onChange={(emptyCounts) => onChange({ ...rules, emptyCounts })}
      />
    </fieldset>
  );
}
