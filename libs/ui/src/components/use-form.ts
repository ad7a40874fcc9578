import { type FocusEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, useProblem } from '../api/problem.js';

type Errors<T> = Partial<Record<keyof T & string, string>>;

export interface Form<T> {
  readonly values: T;
  set<K extends keyof T>(name: K, value: T[K]): void;
  /** What a field component needs, under one name: `<TextField {...form.field('name')} label=… />`. */
  field<K extends keyof T & string>(
    name: K,
  ): { name: K; value: T[K]; onChange: (value: T[K]) => void; onBlur: (event: FocusEvent) => void; error: string | undefined };
  readonly busy: boolean;
  /** Of the whole form: what no field can show. */
  readonly error: string | undefined;
  readonly dirty: boolean;
  reset(values: T): void;
  readonly onSubmit: (event: FormEvent) => void;
}

/**
 * State of a form. `check` answers a text for each wrong field; a field turns red only after the person has left it or has tried to send.
 * Errors that the server names by field appear at the field, all others over the button.
 */
export function useForm<T extends object>({
  initial,
  check = () => ({}),
  send,
}: {
  initial: T;
  check?: (values: T) => Errors<T>;
  send: (values: T) => Promise<unknown>;
}): Form<T> {
  const { t } = useTranslation();
  const problemText = useProblem();
  const [values, setValues] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fromServer, setFromServer] = useState<Errors<T>>({});
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [dirty, setDirty] = useState(false);

  const set = <K extends keyof T>(name: K, value: T[K]): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setFromServer((before) => ({ ...before, [name]: undefined }));
    setDirty(true);
  };

  const submit = async (form: EventTarget & Element): Promise<void> => {
    const focusFirstWrong = (): void => {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    };
    const wrong = check(values);
    setLeft(new Set(Object.keys(values)));
    setError(undefined);
    if (Object.values(wrong).some(Boolean)) return focusFirstWrong();
    setBusy(true);
    try {
      await send(values);
      setDirty(false);
    } catch (thrown) {
      const problem = asProblem(thrown);
      const text = problemText(problem);
      const atFields = Object.fromEntries(problem.errors.filter((e) => e.field in values).map((e) => [e.field, text.field(e)]));
      setFromServer(atFields as Errors<T>);
      setError(problem.errors.length > 0 && Object.keys(atFields).length === problem.errors.length ? undefined : text.message);
      focusFirstWrong();
    } finally {
      setBusy(false);
    }
  };

  const errors = check(values);
  return {
    values,
    set,
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set(name, value),
      // The button that sends is no place to turn a field red: sending checks everything itself.
      onBlur: (event) => {
        if (event.relatedTarget instanceof HTMLElement && event.relatedTarget.getAttribute('type') === 'submit') return;
        if (values[name] !== '') setLeft((before) => new Set(before).add(name));
      },
      error: fromServer[name] ?? (left.has(name) ? errors[name] : undefined),
    }),
    busy,
    error,
    dirty,
    reset: (next) => {
      setValues(next);
      setLeft(new Set());
      setFromServer({});
      setError(undefined);
      setDirty(false);
    },
    onSubmit: (event) => {
      event.preventDefault();
      if (busy) return;
      submit(event.currentTarget).catch(() => setError(t('web.error.status-5xx')));
    },
  };
}
