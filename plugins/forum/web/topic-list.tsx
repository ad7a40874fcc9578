import {
  $api,
  Badge,
  ButtonLink,
  EmptyState,
  type ForumTopicRow,
  type Icon,
  IconBell,
  IconCircleCheck,
  IconLock,
  IconMessageCircle,
  IconPencil,
  IconPin,
  MoreRows,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Segments,
  Skeleton,
  useFormat,
  usePendingRemovals,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const FILTERS = ['all', 'unread', 'unanswered'] as const;
const icons: Readonly<Record<ForumTopicRow['kind'], Icon>> = {
  discussion: IconMessageCircle,
  question: IconMessageCircle,
  announcement: IconBell,
};

/** The topics of a board, pinned ones first, then the one written in last. `newPath`: where one begins a topic; absent: one may not. */
export function TopicList({ boardId, newPath }: { boardId: string; newPath: string | undefined }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const query = $api.useInfiniteQuery(
    'get',
    '/forum/boards/{boardId}/topics',
    { params: { path: { boardId }, query: { limit: 30, filter } } },
    paged,
  );
  const removed = usePendingRemovals();
  const rows = rowsOf(query).filter(({ id }) => !removed.has(id));
  return (
    <>
      <Segments
        label={t('forum.which')}
        labelHidden
        value={filter}
        onChange={setFilter}
        options={FILTERS.map((value) => ({ value, label: t(`forum.filter-${value}`) }))}
      />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => rows.length === 0}
        empty={
          filter === 'all' ? (
            <EmptyState
              icon={IconMessageCircle}
              title={t('forum.no-topics')}
              action={
                newPath && (
                  <ButtonLink icon={IconPencil} to={newPath}>
                    {t('forum.begin-first')}
                  </ButtonLink>
                )
              }
            >
              {t(newPath ? 'forum.no-topics-begin' : 'forum.no-topics-wait')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconMessageCircle} title={t(`forum.none-${filter}`)}>
              {t('forum.none-of-filter')}
            </EmptyState>
          )
        }
      >
        {() => (
          <>
            <RowList label={t('forum.tab-topics')}>
              {rows.map((topic) => (
                <TopicLine key={topic.id} topic={topic} />
              ))}
            </RowList>
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </>
  );
}

function TopicLine({
  topic: { id, kind, title, author, posts, unread, pinned, locked, isAnswered, createdAt, last },
}: {
  topic: ForumTopicRow;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const replies = posts - 1;
  return (
    <Row
      icon={icons[kind]}
      title={title || t('forum.hidden-topic')}
      to={`/forum/topics/${id}`}
      detail={
        <>
          {unread > 0 && <span className="forum-unread">{t('forum.unread', { count: unread })}</span>}
          <span>{author?.name ?? t('forum.nobody')}</span>
          {replies > 0 && <span>{t('forum.replies', { count: replies })}</span>}
          <span>{format.moment(last?.at ?? createdAt)}</span>
          {pinned && <Badge icon={IconPin}>{t('forum.pinned')}</Badge>}
          {locked && <Badge icon={IconLock}>{t('forum.locked')}</Badge>}
          {isAnswered && (
            <Badge kind="good" icon={IconCircleCheck}>
              {t('forum.answered')}
            </Badge>
          )}
        </>
      }
    />
  );
}
