import { api, Form, LeaveGuard, SelectField, TextArea, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConsentPurpose } from './consent-purposes.js';

/** `before`: the wording that the new one takes the place of. */
export function PublishText({
  organisationId,
  before,
  purposes,
}: {
  organisationId: string;
  before: { readonly purpose: string; readonly title: string; readonly text: string } | undefined;
  /** That have no text yet. */
  purposes: readonly string[];
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const purposeName = useConsentPurpose();
  const form = useForm({
    initial: { purpose: before?.purpose ?? purposes[0] ?? '', title: before?.title ?? '', text: before?.text ?? '' },
    check: (v) => ({
      title: v.title.trim() ? undefined : t('field.required'),
      text: v.text.trim() ? undefined : t('field.required'),
    }),
    send: async ({ purpose, title, text }) => {
      await api.POST('/privacy/organisations/{organisationId}/consent-texts', {
        params: { path: { organisationId } },
        body: { purpose, title: title.trim(), text: text.trim() },
      });
      toast(t('web.consent-texts.published'));
      await client.invalidateQueries({ queryKey: ['get', '/privacy/organisations/{organisationId}/consent-texts'] });
      await navigate({ to: '/admin/consent-texts' });
    },
  });
  return (
    <Form form={form} submit={t('web.consent-texts.publish')}>
      <LeaveGuard when={form.dirty && !form.busy} />
      {before ? (
        <p className="muted">{t('web.consent-texts.asked-again')}</p>
      ) : (
        <SelectField
          {...form.field('purpose')}
          label={t('web.consent-texts.purpose')}
          options={purposes.map((value) => ({ value, label: purposeName(value) }))}
        />
      )}
      <TextField {...form.field('title')} label={t('web.consent-texts.name')} maxLength={200} />
      <TextArea {...form.field('text')} label={t('web.consent-texts.text')} rows={12} maxLength={50_000} />
    </Form>
  );
}
