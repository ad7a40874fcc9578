import { $api, EmptyState, IconBooks, MoreRows, Page, paged, QueryView, rowsOf, SearchField, SelectField, Skeleton } from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MaterialRows } from './material-rows.js';
import { NetworkTabs } from './network-tabs.js';

const CLASSES = Array.from({ length: 11 }, (_, i) => String(i + 1));

/** What the own school and its partners have published. */
export default function CataloguePage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [forClass, setForClass] = useState('');
  const words = useDeferredValue(typed.trim());
  const q = words.length > 1 ? words : undefined;
  const query = $api.useInfiniteQuery(
    'get',
    '/network/materials',
    { params: { query: { q, class: forClass === '' ? undefined : Number(forClass), limit: 30 } } },
    paged,
  );
  const rows = rowsOf(query);
  const isNarrowed = q !== undefined || forClass !== '';
  return (
    <Page title={t('network.title')} width="reading">
      <NetworkTabs />
      <div className="cluster">
        <SearchField label={t('network.search')} value={typed} onChange={setTyped} maxLength={200} />
        <SelectField
          label={t('network.class')}
          value={forClass}
          onChange={setForClass}
          options={[{ value: '', label: t('network.any-class') }, ...CLASSES.map((value) => ({ value, label: value }))]}
        />
      </div>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconBooks} title={t(isNarrowed ? 'network.nothing-found' : 'network.none')}>
            {t(isNarrowed ? 'network.nothing-found-why' : 'network.none-why')}
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
