import {
  $api,
  Badge,
  EmptyState,
  IconInbox,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Segments,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkTabs } from './network-tabs.js';

const SIDES = ['received', 'sent'] as const;

/** What is offered to me as an author, and what I have offered to others. */
export default function OffersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [side, setSide] = useState<(typeof SIDES)[number]>('received');
  const query = $api.useInfiniteQuery('get', '/network/offers', { params: { query: { side, limit: 30 } } }, paged);
  const rows = rowsOf(query);
  return (
    <Page title={t('network.offers')} width="reading">
      <NetworkTabs />
      <Segments
        label={t('network.offers')}
        labelHidden
        value={side}
        onChange={setSide}
        options={SIDES.map((value) => ({ value, label: t(`network.offers-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconInbox} title={t(`network.none-${side}`)}>
            {t(`network.none-${side}-why`)}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('network.offers')}>
              {rows.map(({ id, title, school, personName, state, offeredAt }) => (
                <Row
                  key={id}
                  to={`/network/offers/${id}`}
                  title={title}
                  detail={[personName ?? t('network.nobody'), school.name, format.day(offeredAt)].join(' · ')}
                  end={
                    <Badge kind={state === 'open' ? 'accent' : state === 'accepted' ? 'good' : 'plain'}>
                      {t(`network.offer-${state}`)}
                    </Badge>
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
