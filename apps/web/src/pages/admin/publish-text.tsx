import { api, Form, hasText, LeaveGuard, SelectField, TextArea, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** What schools ask consent for. */
export const consentPurposes = ['personal-data', 'photo-video', 'outside-services', 'excursions', 'medical', 'other'] as const;

/** Names a purpose; one that came from elsewhere keeps its key. */
export function useConsentPurpose(): (purpose: string) => string {
  const { t } = useTranslation();
  return (purpose) => (hasText(`web.consent-texts.purpose-${purpose}`) ? t(`web.consent-texts.purpose-${purpose}`) : purpose);
}

/** `before`: the wording that the new one takes the place of. */
export function PublishText({
  organisationId,
  before,
  purposes,
  done,
}: {
  organisationId: string;
  before: { readonly purpose: string; readonly title: string; readonly text: string } | undefined;
  /** That have no text yet. */
  purposes: readonly string[];
  done: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
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
      done();
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
