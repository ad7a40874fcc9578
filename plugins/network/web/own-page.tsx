import { $api, EmptyState, IconBooks, MoreRows, Page, paged, QueryView, rowsOf, Segments, Skeleton } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MaterialRows } from './material-rows.js';
import { NetworkTabs } from './network-tabs.js';

const STATES = ['review', 'returned', 'published', 'withdrawn'] as const;

/** What the own school has handed in. */
export default function OwnPage() {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof STATES)[number]>('review');
  const query = $api.useInfiniteQuery('get', '/network/versions', { params: { query: { state, limit: 30 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('network.own')} width="reading">
      <NetworkTabs />
      <Segments
        label={t('network.state')}
        labelHidden
        value={state}
        onChange={setState}
        options={STATES.map((value) => ({ value, label: t(`network.state-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBooks} title={t(`network.none-${state}`)}>
            {t('network.none-own-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <MaterialRows rows={rows} />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
