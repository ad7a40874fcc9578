import type { RichText } from '@sreda/contracts';
import { RichTextField } from '@sreda/editor';
import { Button, IconPlus } from '@sreda/ui';
import { useState } from 'react';

/** Texts of a question come to the editor as HTML, whatever their author wrote them in; which files they use the server sees itself. */
export const html = (text: string): RichText => ({ text, format: 'html' });

const PICTURES = { kind: 'questions.picture', id: null };

/** A text that a question must have: a choice, a stem. */
export const Rich = ({
  label,
  value,
  onChange,
  error,
  help,
}: {
  label: string;
  value: RichText;
  onChange: (value: RichText) => void;
  error?: string;
  help?: string;
}) => (
  <RichTextField
    label={label}
    help={help}
    error={error}
    value={value.text}
    onChange={(text) => onChange(html(text))}
    owner={PICTURES}
    minimal
  />
);

/** A text that may be left out, as feedback: a button until somebody wants it. */
export function OptionalRich({
  label,
  add,
  value,
  onChange,
}: {
  label: string;
  /** Words of the button. */
  add: string;
  value: RichText | undefined;
  onChange: (value: RichText | undefined) => void;
}) {
  const [wanted, setWanted] = useState(false);
  if (!wanted && value === undefined) {
    return (
      <div>
        <Button kind="ghost" icon={IconPlus} onClick={() => setWanted(true)}>
          {add}
        </Button>
      </div>
    );
  }
  return (
    <RichTextField
      label={label}
      value={value?.text ?? ''}
      onChange={(text) => onChange(text === '' ? undefined : html(text))}
      owner={PICTURES}
      minimal
      optional
    />
  );
}
