import { $api, Button, DataTable, EmptyState, IconHistory, Page, paged, QueryView, rowsOf, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useSchool } from './use-school.js';

/** Who did what with settings, roles and people's data, newest first. */
export default function AuditPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { crumbs } = useSchool();
  const query = $api.useInfiniteQuery('get', '/audit/entries', { params: { query: { limit: 100 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('web.admin.audit')} crumbs={crumbs} width="full">
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={10} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconHistory} title={t('web.audit.none')}>
            {t('web.audit.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <DataTable
              label={t('web.admin.audit')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'at', label: t('web.audit.at'), sort: (row) => row.at, cell: (row) => format.moment(row.at) },
                {
                  key: 'actor',
                  label: t('web.audit.actor'),
                  sort: (row) => row.actor?.name ?? '',
                  cell: (row) => row.actor?.name ?? t('web.audit.system'),
                },
                {
                  key: 'action',
                  label: t('web.audit.action'),
                  sort: (row) => row.action,
                  cell: (row) => t([`web.audit.action-${row.action}`, row.action]),
                },
                {
                  key: 'person',
                  label: t('web.audit.person'),
                  sort: (row) => row.person?.name ?? '',
                  cell: (row) => row.person?.name ?? '—',
                },
                { key: 'request', label: t('web.audit.request'), cell: (row) => <code>{row.requestId}</code> },
              ]}
            />
            {query.hasNextPage && (
              <div>
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('web.more-rows')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
