import { $api, Page, QueryView, Section, Skeleton, Tag } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { capabilityLabel } from './capability-label.js';
import { useSchool } from './use-school.js';

/** What each role may do; why one person may, is on that person's card. */
export default function RolesPage() {
  const { t } = useTranslation();
  const { crumbs } = useSchool();
  const query = $api.useQuery('get', '/access/roles');
  return (
    <Page title={t('web.admin.roles')} crumbs={crumbs}>
      <p className="muted">{t('web.roles-page.help')}</p>
      <QueryView query={query} skeleton={<Skeleton shape="rows" />}>
        {({ items }) =>
          items.map((role) => (
            <Section key={role.id} title={role.name ?? t([`web.roles.${role.key}`, role.key])}>
              {role.permissions.length === 0 ? (
                <p className="muted">{t('web.roles-page.nothing')}</p>
              ) : (
                <ul className="stack-tight">
                  {role.permissions.map((p) => (
                    <li key={`${p.capability}-${p.at.level}-${p.at.id ?? ''}`} className="cluster">
                      {capabilityLabel(t, p.capability)}
                      {p.permission !== 'allow' && <Tag>{t(`access.permission.${p.permission}`)}</Tag>}
                      {p.changed && <Tag>{t('web.roles-page.changed')}</Tag>}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          ))
        }
      </QueryView>
    </Page>
  );
}
