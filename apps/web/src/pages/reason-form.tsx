import { Form, TextField, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Asks why, and goes on only with an answer, unless it is `optional`. */
export function ReasonForm({
  about,
  help,
  submit,
  optional,
  send,
}: {
  about: string;
  /** Who will read it. */
  help?: string;
  submit: string;
  optional?: boolean;
  /** Gets the reason without space around it; while a promise that it answers lasts, the form is busy. */
  send: (reason: string) => unknown;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { reason: '' },
    check: (v) => ({ reason: optional || v.reason.trim() ? undefined : t('field.required') }),
    send: async ({ reason }) => send(reason.trim()),
  });
  return (
    <Form form={form} submit={submit}>
      <p>{about}</p>
      <TextField {...form.field('reason')} label={t('web.reason')} help={help} maxLength={500} optional={optional} />
    </Form>
  );
}
