import { $api, QueryView, Row, RowList, Skeleton, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Who opened this person's data: for the person, the guardians and the administrator. */
export function Seen({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/audit/persons/{personId}/seen', { params: { path: { personId }, query: { limit: 50 } } });
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton lines={3} />}
      isEmpty={(d) => d.items.length === 0}
      empty={<p className="muted">{t('web.seen.nobody')}</p>}
    >
      {({ items }) => (
        <RowList>
          {items.map((row) => (
            <Row
              key={`${row.actor.id}-${row.hour}-${row.what}`}
              title={row.actor.name}
              detail={`${t([`web.seen.${row.what}`, 'web.seen.other'])} · ${format.moment(row.hour)}`}
            />
          ))}
        </RowList>
      )}
    </QueryView>
  );
}
