import { EmptyState, IconSchool, Page } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Partners } from './partners.js';
import { useOwnSchool } from './use-partners.js';

/** Schools that this one shares something with, and how to begin. */
export default function PartnersPage() {
  const { t } = useTranslation();
  const { schoolId, crumbs } = useOwnSchool();
  if (schoolId) return <Partners organisationId={schoolId} crumbs={crumbs.slice(0, 1)} />;
  return (
    <Page title={t('web.partners.title')} crumbs={crumbs.slice(0, 1)}>
      <EmptyState icon={IconSchool} title={t('web.partners.no-school')}>
        {t('web.partners.no-school-why')}
      </EmptyState>
    </Page>
  );
}
