import { SelectField, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { fractionsFor } from './fractions.js';

/** What an answer is worth, as a share of the mark. */
export function FractionField({ value, negative, onChange }: { value: number; negative?: boolean; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (fraction: number): string => {
    const percent = `${format.number(fraction * 100, 5)} %`;
    if (fraction === 1) return t('question-types.edit-right', { percent });
    return fraction === 0 ? t('question-types.edit-wrong', { percent }) : percent;
  };
  return (
    <SelectField
      label={t('question-types.edit-worth')}
      value={String(value)}
      onChange={(fraction) => onChange(Number(fraction))}
      options={fractionsFor(value, negative === true).map((fraction) => ({ value: String(fraction), label: words(fraction) }))}
    />
  );
}
