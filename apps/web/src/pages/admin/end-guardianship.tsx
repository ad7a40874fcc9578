import { api, Form, TextField, toast, useForm } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** The guardian sees nothing of the child from then on; the reason is kept. */
export function EndGuardianship({ guardianshipId, name, done }: { guardianshipId: string; name: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initial: { reason: '' },
    check: (v) => ({ reason: v.reason.trim() ? undefined : t('field.required') }),
    send: async ({ reason }) => {
      await api.POST('/identity/guardianships/{guardianshipId}/end', {
        params: { path: { guardianshipId } },
        body: { reason: reason.trim() },
      });
      toast(t('web.people.guardian-ended', { name }));
      await client.invalidateQueries({ queryKey: ['get', '/identity/persons/{personId}'] });
      done();
    },
  });
  return (
    <Form form={form} submit={t('web.people.end-guardian-go')}>
      <p>{t('web.people.end-guardian-about', { name })}</p>
      <TextField {...form.field('reason')} label={t('web.people.end-reason')} help={t('web.people.end-reason-help')} maxLength={500} />
    </Form>
  );
}
