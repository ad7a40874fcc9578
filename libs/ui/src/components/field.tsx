import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlertTriangle } from './icons.js';
import { Button } from './button.js';
import './field.css';

interface Around {
  label: string;
  help?: ReactNode;
  error?: string;
  /** Required is the rule; what may stay empty says so. */
  optional?: boolean;
}

/** Label above, help below, error below with what to do. `render` gets the attributes that tie the control to them. */
export function Field({
  label,
  help,
  error,
  optional,
  render,
}: Around & { render: (ties: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="s-field">
      <label className="s-field-label" htmlFor={id}>
        {label}
        {optional && <span className="s-field-optional"> {t('ui.field.optional')}</span>}
      </label>
      {render({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {help && (
        <div className="s-field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}

export function FieldError({ id, text }: { id?: string; text: string | undefined }) {
  return (
    <div id={id} role={text ? 'alert' : undefined} className={text ? 's-field-error' : undefined}>
      {text && (
        <>
          <IconAlertTriangle size="1rem" aria-hidden />
          <span>{text}</span>
        </>
      )}
    </div>
  );
}

type Native<T> = Omit<T, 'id' | 'onChange' | 'value'>;
interface Value {
  value: string;
  onChange: (value: string) => void;
}

export function TextField({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  ...native
}: Around & Value & Native<InputHTMLAttributes<HTMLInputElement>>) {
  const around = { label, help, error, optional };
  return (
    <Field
      {...around}
      render={(ties) => (
        <input
          {...native}
          {...ties}
          className="s-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-required={!optional}
        />
      )}
    />
  );
}

/** Finds in a list or narrows it: it is never required, and what was typed before is no help. */
export function SearchField({
  label,
  value,
  onChange,
  ...native
}: { label: string } & Value & Native<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Field
      label={label}
      render={(ties) => (
        <input
          {...ties}
          {...native}
          className="s-input"
          type="search"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  );
}

export function PasswordField({
  label,
  help,
  error,
  value,
  onChange,
  ...native
}: Omit<Around, 'optional'> & Value & Native<InputHTMLAttributes<HTMLInputElement>>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const around = { label, help, error };
  return (
    <Field
      {...around}
      render={(ties) => (
        <div className="s-input-row">
          <input
            {...native}
            {...ties}
            type={shown ? 'text' : 'password'}
            autoCapitalize="none"
            spellCheck={false}
            className="s-input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            aria-required
          />
          <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'ui.password.hide' : 'ui.password.show')}
          </Button>
        </div>
      )}
    />
  );
}

export function TextArea({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  ...native
}: Around & Value & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const around = { label, help, error, optional };
  return (
    <Field
      {...around}
      render={(ties) => (
        <textarea {...native} {...ties} className="s-input" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    />
  );
}

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

export function SelectField<T extends string>({
  label,
  help,
  error,
  optional,
  value,
  onChange,
  options,
  ...native
}: Around & { value: T; onChange: (value: T) => void; options: readonly Option<T>[] } & Native<SelectHTMLAttributes<HTMLSelectElement>>) {
  const around = { label, help, error, optional };
  return (
    <Field
      {...around}
      render={(ties) => (
        <select
          {...native}
          {...ties}
          className="s-input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((o) => o.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function CheckField({
  label,
  help,
  checked,
  onChange,
  disabled,
}: {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="s-choice">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {help && <span className="s-field-help"> {help}</span>}
      </span>
    </label>
  );
}

/**
 * One that is stored at once. It shows what was chosen from the very click until that is stored or refused: a mutation tells of itself a moment later, and
 * the check would go away and come again. `store` resolves when `checked` is up to date, and says itself what went wrong.
 */
export function StoredCheckField({
  checked,
  store,
  disabled,
  ...around
}: {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  store: (checked: boolean) => Promise<unknown>;
  disabled?: boolean;
}) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const settle = (): void => setWanted(null);
  const change = (to: boolean): void => {
    setWanted(to);
    void store(to).then(settle, settle);
  };
  return <CheckField {...around} checked={wanted ?? checked} disabled={disabled === true || wanted !== null} onChange={change} />;
}

/** One of a few short choices, all of them seen at once. */
export function Segments<T extends string>({
  label,
  labelHidden,
  value,
  onChange,
  options,
}: {
  label: string;
  /** Where the choices say themselves what they are; it is read out all the same. */
  labelHidden?: boolean;
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
}) {
  const name = useId();
  return (
    <fieldset className="stack-tight">
      <legend className={labelHidden ? 'visually-hidden' : 's-field-label'}>{label}</legend>
      <div className="s-segments">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
