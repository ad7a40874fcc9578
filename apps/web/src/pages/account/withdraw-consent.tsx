import { api, Form, TextField, toast, useForm } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { Consent } from './consent-state.js';

/** `dated`: a withdrawal on paper, which has a day of its own. */
export function WithdrawConsent({
  personId,
  consent,
  dated,
  done,
}: {
  personId: string;
  consent: Consent;
  dated: boolean;
  done: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { on: '' },
    send: async ({ on }) => {
      await api.DELETE('/privacy/persons/{personId}/consents/{consentId}', {
        params: { path: { personId, consentId: consent.id }, query: on ? { on } : {} },
      });
      toast(t('web.consents.withdrawal-done'));
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.consents.withdraw')}>
      <p>{t('web.consents.withdraw-about', { title: consent.title })}</p>
      {dated && (
        <TextField {...form.field('on')} type="date" label={t('web.consents.withdrawn-on')} help={t('web.consents.date-help')} optional />
      )}
    </Form>
  );
}
