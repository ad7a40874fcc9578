import { FieldError, Skeleton, withStrings } from '@sreda/ui';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import './rich-text-field.css';

export interface RichTextFieldProps {
  label: string;
  /** HTML as the server keeps it: formulas as `\(…\)` in the line and `\[…\]` on a line of their own. Empty: nothing is written. */
  value: string;
  /** Called with the whole HTML at every change by the person. */
  onChange: (html: string) => void;
  help?: string;
  error?: string;
  optional?: boolean;
  /** Whose the pictures become when the text is saved. Without it, the text takes no pictures. */
  owner?: { readonly kind: string; readonly id: string | null };
  /** Whom the text may name, by the beginning of a name. Without it, the text names nobody. */
  people?: (q: string) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** For a line or two, as an answer: without headings and tables. */
  minimal?: boolean;
  /** Height to begin with, in lines. */
  lines?: number;
  /** The person has just asked for it: they write on at its end. */
  focused?: boolean;
}

// The editor is far heavier than the pages around it, and nobody needs it to read.
const load = withStrings('editor', () => import('./rich-text-editor.js'));
const RichTextEditor = lazy(load);

/** Fetches the editor before it is drawn: for a page that goes on without a connection. */
export const preloadRichTextField = async (): Promise<void> => void (await load());

/** A field for formatted text, with the same outside as the plain ones. */
export function RichTextField({ label, help, error, optional, ...editing }: RichTextFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="s-field s-editor-field">
      <span className="s-field-label" id={`${id}-label`}>
        {label}
        {optional && <span className="s-field-optional"> {t('ui.field.optional')}</span>}
      </span>
      <Suspense fallback={<Skeleton lines={editing.lines ?? (editing.minimal ? 2 : 6)} />}>
        <RichTextEditor {...editing} labelledBy={`${id}-label`} describedBy={describedBy} invalid={error !== undefined} />
      </Suspense>
      {help && (
        <div className="s-field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
