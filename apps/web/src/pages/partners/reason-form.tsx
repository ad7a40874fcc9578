import { Form, TextField, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The other schools read why. */
export function ReasonForm({
  about,
  submit,
  optional,
  send,
}: {
  about: string;
  submit: string;
  optional?: boolean;
  send: (reason: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { reason: '' },
    check: (v) => ({ reason: optional || v.reason.trim() ? undefined : t('field.required') }),
    send: ({ reason }) => send(reason.trim()),
  });
  return (
    <Form form={form} submit={submit}>
      <p>{about}</p>
      <TextField
        {...form.field('reason')}
        label={t('web.partners.reason')}
        help={t('web.partners.reason-help')}
        maxLength={500}
        optional={optional}
      />
    </Form>
  );
}
