import {
  $api,
  ButtonLink,
  EmptyState,
  IconHistory,
  MoreRows,
  Notice,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  SelectField,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';
import { useSearchText } from '../use-search-text.js';
import './admin.css';

/** Packages whose actions are written down, as the filter offers them. */
const kinds = ['identity', 'access', 'privacy', 'settings', 'partnership', 'kernel', 'operations', 'jobs', 'mail'] as const;

/** Who did what with settings, roles and people's data, newest first. */
export default function AuditPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { crumbs } = useSchool();
  // Only what was done about one person.
  const personId = useSearchText('person');
  const [kind, setKind] = useState<'' | (typeof kinds)[number]>('');
  const query = $api.useInfiniteQuery(
    'get',
    '/audit/entries',
    { params: { query: { limit: 50, ...(kind ? { action: `${kind}.` } : {}), ...(personId ? { personId } : {}) } } },
    paged,
  );
  const rows = rowsOf(query);
  const about = ({ role }: Readonly<Record<string, unknown>>): string[] =>
    typeof role === 'string' ? [t([`web.roles.${role}`, role])] : [];
  return (
    <Page title={t('web.admin.audit')} crumbs={crumbs}>
      {personId && (
        <Notice
          action={
            <ButtonLink to="/admin/audit" replace>
              {t('web.audit.everybody')}
            </ButtonLink>
          }
        >
          {t('web.audit.one-person')}
        </Notice>
      )}
      <SelectField
        label={t('web.audit.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: '' as const, label: t('web.audit.all') },
          ...kinds.map((value) => ({ value, label: t(`web.audit.kind-${value}`) })),
        ]}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={10} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconHistory} title={t('web.audit.none')}>
            {t('web.audit.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('web.admin.audit')}>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  title={[t([`web.audit.action-${row.action}`, row.action]), ...about(row.details)].join(': ')}
                  detail={
                    <>
                      <span>{format.moment(row.at)}</span>
                      <span>
                        {t('web.audit.by', { name: row.actor ? row.actor.name || t('web.audit.erased') : t('web.audit.system') })}
                      </span>
                      {row.person && <span>{t('web.audit.about', { name: row.person.name || t('web.audit.erased') })}</span>}
                    </>
                  }
                />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
