import { api, ReasonForm, toast } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** The guardian sees nothing of the child from then on; the reason is kept. */
export function EndGuardianship({ guardianshipId, name, done }: { guardianshipId: string; name: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return (
    <ReasonForm
      about={t('web.people.end-guardian-about', { name })}
      help={t('web.people.end-reason-help')}
      submit={t('web.people.end-guardian-go')}
      send={async (reason) => {
        await api.POST('/identity/guardianships/{guardianshipId}/end', { params: { path: { guardianshipId } }, body: { reason } });
        toast(t('web.people.guardian-ended', { name }));
        await client.invalidateQueries({ queryKey: ['get', '/identity/persons/{personId}'] });
        done();
      }}
    />
  );
}
