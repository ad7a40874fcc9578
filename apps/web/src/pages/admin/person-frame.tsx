import { $api, ButtonLink, fullName, IconTimeline, Page, type Person, QueryView, Tabs, useParam } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from './use-may.js';
import './admin.css';

/** Around the pages of one person's card. */
export function PersonFrame({ children }: { children: (person: Person) => ReactNode }) {
  const { t } = useTranslation();
  const may = useMay();
  const personId = useParam('personId');
  const query = $api.useQuery('get', '/identity/persons/{personId}', { params: { path: { personId } } });
  const path = `/admin/people/${personId}`;
  return (
    <Page
      title={query.data ? fullName(query.data) : ''}
      crumbs={[
        { to: '/admin', label: t('web.nav.admin') },
        { to: '/admin/people', label: t('web.admin.people') },
      ]}
      actions={
        <ButtonLink to={`/footprint/${personId}`} icon={IconTimeline}>
          {t('web.people.footprint')}
        </ButtonLink>
      }
    >
      <Tabs
        label={t('web.person-page.parts')}
        items={[
          { to: path, label: t('web.person-page.card') },
          { to: `${path}/roles`, label: t('web.person-page.roles') },
          ...(may('privacy:view-consents') ? [{ to: `${path}/data`, label: t('web.person-page.data') }] : []),
        ]}
      />
      <QueryView query={query}>{children}</QueryView>
    </Page>
  );
}
