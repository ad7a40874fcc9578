import {
  $api,
  Badge,
  EmptyState,
  IconBooks,
  IconClock,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { NetworkTabs } from './network-tabs.js';

/** My copies, and which of their sources have gone on. */
export default function CopiesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useInfiniteQuery('get', '/network/copies', { params: { query: { limit: 30 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('network.copies')} width="reading">
      <NetworkTabs />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBooks} title={t('network.none-copies')}>
            {t('network.none-copies-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('network.copies')}>
              {rows.map(({ id, title, school, isBehind, sourceNumber, takenAt }) => (
                <Row
                  key={id}
                  to={`/network/copies/${id}`}
                  title={title}
                  detail={[school.name, t('network.taken', { day: format.day(takenAt) })].join(' · ')}
                  end={
                    isBehind ? (
                      <Badge kind="accent" icon={IconClock}>
                        {t('network.new-version')}
                      </Badge>
                    ) : (
                      sourceNumber === null && <Badge kind="plain">{t('network.source-gone')}</Badge>
                    )
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
