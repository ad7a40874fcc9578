import { api, Page, QueryView, toast } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Proposal, TermsForm } from './terms-form.js';
import { useOwnSchool, usePartnership } from './use-partners.js';

/** A first agreement with one school or several. */
export default function InvitePage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { schoolId, crumbs } = useOwnSchool();
  const organisationId = schoolId ?? '';
  const school = usePartnership(organisationId);
  const send = async (body: Proposal): Promise<void> => {
    const { data } = await api.POST('/partnership/organisations/{organisationId}/agreements', {
      params: { path: { organisationId } },
      body,
    });
    toast(t('web.partners.invited'));
    await client.invalidateQueries({ queryKey: ['get', '/partnership/organisations/{organisationId}/agreements'] });
    if (data) await navigate({ to: `/admin/partners/${data.id}` });
  };
  return (
    <Page title={t('web.partners.invite')} crumbs={crumbs} width="form">
      <QueryView query={school}>
        {({ scopes }) => (
          <TermsForm
            organisationId={organisationId}
            known={scopes}
            initial={{ schoolIds: [], title: t('web.partners.usual-name'), scopes: scopes.map(({ key }) => key), until: '', text: '' }}
            submit={t('web.partners.send')}
            send={send}
          />
        )}
      </QueryView>
    </Page>
  );
}
