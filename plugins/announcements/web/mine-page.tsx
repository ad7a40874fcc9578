import {
  $api,
  ButtonLink,
  EmptyState,
  IconFlag,
  IconPlus,
  MoreRows,
  Page,
  paged,
  QueryView,
  RowList,
  rowsOf,
  Segments,
  Skeleton,
  Tabs,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MineRow } from './announcement-rows.js';
import { usePlaces, useTabs } from './use-places.js';

/** What the school, the class and the courses have told the person. */
export default function MinePage() {
  const { t } = useTranslation();
  const maySend = usePlaces().length > 0;
  const tabs = useTabs(maySend);
  const [which, setWhich] = useState<'all' | 'unread'>('all');
  const query = $api.useInfiniteQuery(
    'get',
    '/announcements/mine',
    { params: { query: { limit: 50, unread: which === 'unread' } } },
    paged,
  );
  const rows = rowsOf(query);
  return (
    <Page
      title={t('announcements.nav')}
      width="reading"
      actions={
        maySend && (
          <ButtonLink kind="primary" icon={IconPlus} to="/announcements/new">
            {t('announcements.new')}
          </ButtonLink>
        )
      }
    >
      {maySend && <Tabs label={t('announcements.nav')} items={tabs} />}
      <Segments
        label={t('announcements.which')}
        labelHidden
        value={which}
        onChange={setWhich}
        options={(['all', 'unread'] as const).map((value) => ({ value, label: t(`announcements.which-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={6} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconFlag} title={t(`announcements.none-${which}`)}>
            {t('announcements.none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('announcements.mine')}>
              {rows.map((row) => (
                <MineRow key={row.id} row={row} />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
