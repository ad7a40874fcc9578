import {
  $api,
  Badge,
  ButtonLink,
  EmptyState,
  IconFlag,
  IconPlus,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  Tabs,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useTabs } from './use-places.js';

/** What was sent where the person may send, by whomever, and how many have read it. */
export default function SentPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const tabs = useTabs(true);
  const query = $api.useInfiniteQuery('get', '/announcements/sent', { params: { query: { limit: 50 } } }, paged);
  const rows = rowsOf(query);
  const begin = (
    <ButtonLink kind="primary" icon={IconPlus} to="/announcements/new">
      {t('announcements.new')}
    </ButtonLink>
  );
  return (
    <Page title={t('announcements.sent-title')} width="reading" actions={rows.length > 0 && begin}>
      <Tabs label={t('announcements.nav')} items={tabs} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={6} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconFlag} title={t('announcements.none-sent')} action={begin}>
            {t('announcements.none-sent-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('announcements.sent')}>
              {rows.map(({ id, title, place, author, sentAt, mustRead, withdrawnAt, told, read }) => (
                <Row
                  key={id}
                  to={`/announcements/${id}`}
                  title={title}
                  detail={[place, author, format.moment(sentAt)].filter(Boolean).join(' · ')}
                  end={
                    withdrawnAt ? (
                      <Badge>{t('announcements.is-withdrawn')}</Badge>
                    ) : (
                      <Badge kind={mustRead && read < told ? 'accent' : undefined}>
                        {mustRead ? t('announcements.read-of', { read, told }) : t('announcements.told', { count: told })}
                      </Badge>
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
