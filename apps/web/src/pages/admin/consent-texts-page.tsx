import { $api, ButtonLink, EmptyState, IconFileText, IconPlus, Page, QueryView, Row, RowList, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { latestTexts, useConsentPurpose } from './consent-purposes.js';
import { useSchool } from './use-school.js';

/** What the school asks its people to consent to. A new wording is a new version: who agreed to the old one is asked again. */
export default function ConsentTextsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const purposeName = useConsentPurpose();
  const { organisationId, crumbs } = useSchool();
  const query = $api.useQuery('get', '/privacy/organisations/{organisationId}/consent-texts', { params: { path: { organisationId } } });
  const latest = latestTexts(query.data?.items ?? []);
  const add = (
    <ButtonLink kind="primary" icon={IconPlus} to="/admin/consent-texts/new">
      {t('web.consent-texts.add')}
    </ButtonLink>
  );
  return (
    <Page title={t('web.admin.consent-texts')} crumbs={crumbs} width="reading" actions={add}>
      <p className="muted">{t('web.consent-texts.help')}</p>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={3} />}
        isEmpty={(d) => d.items.length === 0}
        empty={
          <EmptyState icon={IconFileText} title={t('web.consent-texts.none')}>
            {t('web.consent-texts.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <RowList label={t('web.admin.consent-texts')}>
            {latest.map((text) => (
              <Row
                key={text.id}
                icon={IconFileText}
                title={text.title}
                detail={`${purposeName(text.purpose)} · ${t('web.consent-texts.version', { version: text.version, when: format.day(text.createdAt) })}`}
                end={
                  <ButtonLink to="/admin/consent-texts/new" search={{ purpose: text.purpose }}>
                    {t('web.consent-texts.new-version')}
                    <span className="visually-hidden">: {text.title}</span>
                  </ButtonLink>
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
    </Page>
  );
}
