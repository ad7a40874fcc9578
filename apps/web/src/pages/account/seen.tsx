import { $api, MoreRows, paged, QueryView, Row, RowList, rowsOf, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Who opened this person's data, the latest hour first. */
export function Seen({ personId, empty }: { personId: string; empty: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery(
    'get',
    '/audit/persons/{personId}/seen',
    { params: { path: { personId }, query: { limit: 20 } } },
    paged,
  );
  const rows = rowsOf(query);
  return (
    <QueryView query={query} skeleton={<Skeleton lines={3} />} isEmpty={() => rows.length === 0} empty={<p className="muted">{empty}</p>}>
      {() => (
        <>
          <RowList label={t('web.seen.title')}>
            {rows.map((row) => (
              <Row
                key={`${row.actor.id}-${row.hour}-${row.what}`}
                title={row.actor.name || t('web.seen.erased')}
                detail={`${t([`web.seen.${row.what}`, 'web.seen.other'])} · ${format.moment(row.hour)}`}
              />
            ))}
          </RowList>
          <MoreRows query={query} />
        </>
      )}
    </QueryView>
  );
}
