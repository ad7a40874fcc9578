import { TextField, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTyped } from './read-typed.js';

/** A number as people type it, with a comma or a point. What is none is never handed on; leaving the field shows the last number again. */
export function NumberField({
  label,
  help,
  value,
  min = -Infinity,
  max = Infinity,
  whole,
  onChange,
}: {
  label: string;
  help?: string;
  /** null: nothing is there; only where `onChange` takes null, too. */
  value: number | null;
  min?: number;
  max?: number;
  whole?: boolean;
  onChange: (value: number) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    typed ??
    (value === null ? '' : Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-7) ? String(value) : format.number(value, 12));
  const read = typed === null ? value : readTyped(typed, { min, max, whole: whole === true });
  return (
    <TextField
      label={label}
      help={help}
      error={typed !== null && read === null ? t('question-types.edit-not-number') : undefined}
      value={shown}
      inputMode={whole ? 'numeric' : 'text'}
      onChange={(text) => {
        setTyped(text);
        const number = readTyped(text, { min, max, whole: whole === true });
        if (number !== null) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
