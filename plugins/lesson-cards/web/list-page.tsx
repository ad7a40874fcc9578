import {
  $api,
  Badge,
  ButtonLink,
  EmptyState,
  IconListNumbers,
  IconPlus,
  IconUsers,
  MoreRows,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  SearchField,
  Segments,
  Skeleton,
  useFormat,
  usePendingRemovals,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';

const VIEWS = ['own', 'school'] as const;

/** One's own lesson cards, and those that colleagues show. */
export default function ListPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const pending = usePendingRemovals();
  const [view, setView] = useState<(typeof VIEWS)[number]>('own');
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const query = $api.useInfiniteQuery('get', '/lesson-cards/cards', { params: { query: { view, ...(text !== '' && { text }) } } }, paged);
  const rows = rowsOf(query).filter(({ id }) => !pending.has(id));
  const add = (
    <ButtonLink kind="primary" icon={IconPlus} to="/lesson-cards/new">
      {t('lesson-cards.add')}
    </ButtonLink>
  );
  return (
    <Page title={t('lesson-cards.title')} width="reading" actions={add}>
      <Segments
        label={t('lesson-cards.view')}
        labelHidden
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`lesson-cards.view-${value}`) }))}
      />
      <SearchField label={t('lesson-cards.search')} value={typed} onChange={setTyped} maxLength={100} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={4} />}
        isEmpty={() => rows.length === 0}
        empty={
          text === '' ? (
            <EmptyState icon={IconListNumbers} title={t('lesson-cards.none')} action={view === 'own' && add}>
              {t(`lesson-cards.none-${view}`)}
            </EmptyState>
          ) : (
            <EmptyState icon={IconListNumbers} title={t('lesson-cards.none-found')}>
              {t('lesson-cards.none-found-about')}
            </EmptyState>
          )
        }
      >
        {() => (
          <>
            <RowList label={t('lesson-cards.title')}>
              {rows.map(({ id, name, subject, className, owner, shared, changedAt }) => (
                <Row
                  key={id}
                  icon={IconListNumbers}
                  to={`/lesson-cards/${id}`}
                  title={name}
                  detail={[
                    subject,
                    className && t('lesson-cards.of-class', { name: className }),
                    view === 'school' && owner?.name,
                    format.date(format.dayOf(changedAt)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  end={view === 'own' && shared && <Badge icon={IconUsers}>{t('lesson-cards.is-shared')}</Badge>}
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
