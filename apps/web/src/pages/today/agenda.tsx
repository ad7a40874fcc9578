import {
  $api,
  type AgendaItem,
  ButtonLink,
  EmptyState,
  IconCalendarDue,
  IconPuzzle,
  MoreRows,
  paged,
  QueryView,
  ReasonText,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  useActivityRenderers,
  useFormat,
  useSession,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { ActivityState } from '../courses/activity-state.js';

const TIMES = ['overdue', 'today', 'week'] as const;

function Item({ item, now, own }: { item: AgendaItem; now: Date; own: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const renderer = useActivityRenderers().get(item.type);
  const left = Date.parse(item.closesAt) - now.getTime();
  return (
    <Row
      icon={renderer?.icon ?? IconPuzzle}
      title={item.name}
      to={own && !item.locked ? renderer?.path(item.id) : undefined}
      detail={
        <>
          <span>{[item.courseName, ...(renderer ? [t(renderer.label)] : [])].join(' · ')}</span>
          {item.locked && <ReasonText reason={item.locked.reason} />}
          {left > 0 && <span>{t('web.today.until', { when: format.moment(item.closesAt, now), left: format.length(left) })}</span>}
        </>
      }
      end={<ActivityState activity={{ ...item, visible: true }} now={now} />}
    />
  );
}

/** What is to be done, by the end of each activity: overdue, today, in the next seven days. A guardian reads it and opens nothing. */
export function Agenda({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const own = useSession().person.id === personId;
  const query = $api.useInfiniteQuery(
    'get',
    '/courses/persons/{personId}/agenda',
    { params: { path: { personId }, query: { limit: 100 } } },
    paged,
  );
  const items = rowsOf(query);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" />}
      isEmpty={() => items.length === 0 && !query.hasNextPage}
      empty={
        <EmptyState
          icon={IconCalendarDue}
          title={t('web.today.nothing-due')}
          action={own && <ButtonLink to="/courses">{t('web.today.to-courses')}</ButtonLink>}
        >
          {t(own ? 'web.today.nothing-due-why' : 'web.today.nothing-due-child')}
        </EmptyState>
      }
    >
      {({ pages: [first] }) => (
        <>
          {TIMES.map((due) => ({ due, of: items.filter((item) => item.due === due) })).map(
            ({ due, of }) =>
              of.length > 0 && (
                <Section key={due} title={t(`web.today.due-${due}`)}>
                  <RowList>
                    {of.map((item) => (
                      <Item key={item.id} item={item} now={new Date(first?.serverNow ?? Date.now())} own={own} />
                    ))}
                  </RowList>
                </Section>
              ),
          )}
          <MoreRows query={query} />
        </>
      )}
    </QueryView>
  );
}
