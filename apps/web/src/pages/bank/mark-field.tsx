import { TextField, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Points from 0 to 10,000, with a comma or a point. What is no number is not handed on, and gone when the field is left. */
export function MarkField({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => (/^\s*\d{1,5}([.,]\d{1,7})?\s*$/.test(text) ? Number(text.replace(',', '.')) : null);
  return (
    <TextField
      label={t('web.question.mark')}
      help={t('web.question.mark-help')}
      error={typed !== null && read(typed) === null ? t('web.question.mark-wrong') : undefined}
      value={typed ?? format.number(value, 7)}
      onChange={(text) => {
        setTyped(text);
        const mark = read(text);
        if (mark !== null && mark <= 10_000) onChange(mark);
      }}
      onBlur={() => setTyped(null)}
      inputMode="decimal"
    />
  );
}
