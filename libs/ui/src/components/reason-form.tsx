import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from './field.js';
import { Form } from './form.js';
import { useForm } from './use-form.js';

/** What a person reads at a glance; for more there is room for lines. */
const ONE_LINE = 500;

/** Asks why, and goes on only with an answer, unless it is `optional`. */
export function ReasonForm({
  about,
  label,
  help,
  submit,
  optional,
  maxLength = ONE_LINE,
  send,
}: {
  about: string;
  /** In place of «Причина». */
  label?: string;
  /** Who will read it. */
  help?: string;
  submit: string;
  optional?: boolean;
  maxLength?: number;
  /** Gets the reason without space around it; while a promise that it answers lasts, the form is busy. */
  send: (reason: string) => unknown;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { reason: '' },
    check: (v) => ({ reason: optional || v.reason.trim() ? undefined : t('field.required') }),
    send: async ({ reason }) => send(reason.trim()),
  });
  const Input = maxLength > ONE_LINE ? TextArea : TextField;
  return (
    <Form form={form} submit={submit}>
      <p>{about}</p>
      <Input {...form.field('reason')} label={label ?? t('ui.reason.label')} help={help} maxLength={maxLength} optional={optional} />
    </Form>
  );
}
