import { api, Notice, Page, QueryView, toast, useParam } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lastDay } from '../admin/days.js';
import { type Proposal, TermsForm } from './terms-form.js';
import { useAgreement } from './use-agreement.js';
import { useOwnSchool, usePartnership } from './use-partners.js';

/** New terms in place of the latest; they hold with each school as soon as it accepts them. */
export default function ChangeTermsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { schoolId, crumbs } = useOwnSchool();
  const path = { organisationId: schoolId ?? '', agreementId: useParam('agreementId') };
  const back = `/admin/partners/${path.agreementId}`;
  const school = usePartnership(path.organisationId);
  const { query, key } = useAgreement(path);
  const send = async (proposal: Proposal, latest: number): Promise<void> => {
    const { data } = await api.POST('/partnership/organisations/{organisationId}/agreements/{agreementId}/terms', {
      params: { path },
      body: { ...proposal, latest },
    });
    client.setQueryData(key, data);
    toast(t('web.partners.proposed'));
    await navigate({ to: back });
  };
  return (
    <Page title={t('web.partners.change')} crumbs={[...crumbs, { to: back, label: query.data?.terms[0]?.title ?? '' }]} width="form">
      <QueryView query={query}>
        {({ terms: [before], latest }) => (
          <QueryView query={school}>
            {({ scopes }) =>
              before && (
                <TermsForm
                  organisationId={path.organisationId}
                  known={scopes}
                  initial={{
                    schoolIds: before.parties
                      .filter((p) => p.schoolId !== path.organisationId && (p.state === 'accepted' || p.state === 'asked'))
                      .map((p) => ({ id: p.schoolId, name: p.name })),
                    title: before.title,
                    scopes: before.scopes,
                    until: before.until === null ? '' : lastDay(before.until),
                    text: before.text,
                  }}
                  submit={t('web.partners.propose')}
                  send={(proposal) => send(proposal, latest)}
                >
                  <Notice>{t('web.partners.change-about')}</Notice>
                </TermsForm>
              )
            }
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
