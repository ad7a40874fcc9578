import type { ReactNode } from 'react';
import { Button, type Icon } from './button.js';
import { Notice } from './notice.js';
import type { Form as FormState } from './use-form.js';

/** A form with its one button; `more` stands beside it. */
export function Form<T>({
  form,
  submit,
  icon,
  more,
  children,
}: {
  form: FormState<T>;
  submit: string;
  icon?: Icon;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <form className="s-form" noValidate onSubmit={form.onSubmit}>
      {children}
      {form.error && <Notice kind="bad">{form.error}</Notice>}
      <div className="s-form-actions">
        <Button type="submit" kind="primary" icon={icon} busy={form.busy}>
          {submit}
        </Button>
        {more}
      </div>
    </form>
  );
}
