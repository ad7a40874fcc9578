import { $api, Page, QueryView, Skeleton, Tag } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { capabilityLabel } from './capability-label.js';
import { useSchool } from './use-school.js';
import './admin.css';

/** What each role may do; why one person may, is on that person's card. */
export default function RolesPage() {
  const { t } = useTranslation();
  const { crumbs } = useSchool();
  const query = $api.useQuery('get', '/access/roles');
  return (
    <Page title={t('web.admin.roles')} crumbs={crumbs} width="reading">
      <p className="muted">{t('web.roles-page.help')}</p>
      <QueryView query={query} skeleton={<Skeleton shape="rows" />}>
        {({ items }) => (
          <div className="admin-roles">
            {items.map((role) => (
              <details key={role.id}>
                <summary>
                  <b>{role.name ?? t([`web.roles.${role.key}`, role.key])}</b>{' '}
                  <span className="muted small">{t('web.roles-page.count', { count: role.permissions.length })}</span>
                </summary>
                {role.permissions.length === 0 ? (
                  <p className="muted">{t('web.roles-page.nothing')}</p>
                ) : (
                  <ul className="admin-list">
                    {role.permissions.map((p) => (
                      <li key={`${p.capability}-${p.at.level}-${p.at.id ?? ''}`}>
                        {capabilityLabel(t, p.capability)} {p.permission !== 'allow' && <Tag>{t(`access.permission.${p.permission}`)}</Tag>}{' '}
                        {p.changed && <Tag>{t('web.roles-page.changed')}</Tag>}
                      </li>
                    ))}
                  </ul>
                )}
              </details>
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  );
}
