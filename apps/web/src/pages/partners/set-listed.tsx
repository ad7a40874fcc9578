import { $api, type PartnershipSchool, Section, StoredCheckField, toast, useProblem } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** Other schools find nobody who does not want to be found. */
export function SetListed({
  organisationId,
  school: { listed, version },
  mayManage,
}: {
  organisationId: string;
  school: PartnershipSchool;
  mayManage: boolean;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const save = $api.useMutation('put', '/partnership/organisations/{organisationId}/listed', {
    onSuccess: (now) => toast(t(now.listed ? 'web.partners.listed-now' : 'web.partners.unlisted-now')),
    onError: (error) => toast(problemText(error).message),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/partnership/organisations/{organisationId}'] }),
  });
  return (
    <Section title={t('web.partners.who-finds')}>
      <StoredCheckField
        label={t('web.partners.listed')}
        help={t('web.partners.listed-help')}
        checked={listed}
        disabled={!mayManage}
        store={(next) => save.mutateAsync({ params: { path: { organisationId } }, body: { listed: next, version } })}
      />
    </Section>
  );
}
