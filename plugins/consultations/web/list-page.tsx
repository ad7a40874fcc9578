import {
  $api,
  ButtonLink,
  EmptyState,
  IconMessage,
  IconPlus,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Segments,
  SelectField,
  Skeleton,
  useCan,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestRows } from './request-rows.js';
import { SectionTabs } from './section-tabs.js';

const VIEWS = ['mine', 'to-answer', 'all'] as const;
const FILTERS = ['any', 'open', 'overdue', 'answered', 'ended'] as const;

/** What I have asked, what waits for my answer, and to who leads all of the school. */
export default function ListPage() {
  const { t } = useTranslation();
  const leads = useCan()('consultations:lead');
  const [view, setView] = useState<(typeof VIEWS)[number]>('mine');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('any');
  const query = $api.useInfiniteQuery('get', '/consultations/requests', { params: { query: { view, filter } } }, paged);
  const rows = rowsOf(query);
  const ask = (
    <ButtonLink kind="primary" icon={IconPlus} to="/consultations/new">
      {t('consultations.ask')}
    </ButtonLink>
  );
  return (
    <Page title={t('consultations.title')} width="reading" actions={ask}>
      <SectionTabs />
      <Segments
        label={t('consultations.view')}
        labelHidden
        value={view}
        onChange={setView}
        options={VIEWS.filter((one) => leads || one !== 'all').map((value) => ({ value, label: t(`consultations.view-${value}`) }))}
      />
      <SelectField
        label={t('consultations.filter')}
        value={filter}
        onChange={setFilter}
        options={FILTERS.map((value) => ({ value, label: t(`consultations.filter-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={4} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconMessage} title={t('consultations.none')} action={view === 'mine' && filter === 'any' && ask}>
            {t(filter === 'any' ? `consultations.none-${view}` : 'consultations.none-filter')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RequestRows rows={rows} />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
