import { $api, Button, Dialog, EmptyState, IconFileText, IconPlus, Page, QueryView, Row, RowList, Skeleton, useFormat } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentPurposes, PublishText, useConsentPurpose } from './publish-text.js';
import { useSchool } from './use-school.js';

/** What the school asks its people to consent to. A new wording is a new version: who agreed to the old one is asked again. */
export default function ConsentTextsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const purposeName = useConsentPurpose();
  const { organisationId, crumbs } = useSchool();
  const [purpose, setPurpose] = useState<string | null>(null);
  const query = $api.useQuery('get', '/privacy/organisations/{organisationId}/consent-texts', { params: { path: { organisationId } } });
  const texts = query.data?.items ?? [];
  const latest = texts.filter((text, i) => texts.findIndex((x) => x.purpose === text.purpose) === i);
  const add = (
    <Button kind="primary" icon={IconPlus} onClick={() => setPurpose('')}>
      {t('web.consent-texts.add')}
    </Button>
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
                  <Button onClick={() => setPurpose(text.purpose)} aria-label={t('web.consent-texts.new-version-of', { name: text.title })}>
                    {t('web.consent-texts.new-version')}
                  </Button>
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
      <Dialog
        open={purpose !== null}
        onClose={() => setPurpose(null)}
        title={t(purpose ? 'web.consent-texts.new-version' : 'web.consent-texts.add')}
      >
        {purpose !== null && (
          <PublishText
            organisationId={organisationId}
            before={latest.find((text) => text.purpose === purpose)}
            purposes={consentPurposes.filter((p) => latest.every((text) => text.purpose !== p))}
            done={() => setPurpose(null)}
          />
        )}
      </Dialog>
    </Page>
  );
}
