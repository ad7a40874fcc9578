import {
  $api,
  Badge,
  ButtonLink,
  EmptyState,
  IconCalendarEvent,
  IconCheck,
  IconPlus,
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
import { EventTabs } from './event-tabs.js';

const VIEWS = ['upcoming', 'own', 'past'] as const;

/** What schools hold: to come, one's own, and what was. */
export default function ListPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [view, setView] = useState<(typeof VIEWS)[number]>('upcoming');
  const query = $api.useInfiniteQuery('get', '/events/events', { params: { query: { view } } }, paged);
  const rows = rowsOf(query);
  const add = (
    <ButtonLink kind="primary" icon={IconPlus} to="/events/new">
      {t('events.add')}
    </ButtonLink>
  );
  return (
    <Page title={t('events.title')} width="reading" actions={add}>
      <EventTabs />
      <Segments
        label={t('events.view')}
        labelHidden
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`events.view-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" lines={4} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconCalendarEvent} title={t('events.none')} action={view !== 'past' && add}>
            {t(`events.none-${view}`)}
          </EmptyState>
        }
      >
        {() => (
          <>
            <RowList label={t('events.title')}>
              {rows.map(({ id, kind, title, startsAt, school, state, own }) => (
                <Row
                  key={id}
                  icon={IconCalendarEvent}
                  to={`/events/${id}`}
                  title={title}
                  detail={[t(`events.kind-${kind}`), format.moment(startsAt), school.name].join(' · ')}
                  end={
                    <>
                      {state !== 'announced' && <Badge kind={state === 'cancelled' ? 'warn' : 'plain'}>{t(`events.state-${state}`)}</Badge>}
                      {own && (
                        <Badge kind={own === 'registered' ? 'good' : 'plain'} icon={own === 'registered' ? IconCheck : undefined}>
                          {t(`events.own-${own}`)}
                        </Badge>
                      )}
                    </>
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
