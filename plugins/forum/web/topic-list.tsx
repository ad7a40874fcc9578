import {
  $api,
  Badge,
  Button,
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
  SearchField,
  Segments,
  Skeleton,
  Tag,
  useFormat,
  usePendingRemovals,
} from '@sreda/ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardSearch } from './network/search-results.js';
import { TagFilter } from './tags/tag-filter.js';
import { useTag } from './tags/use-tag.js';

const FILTERS = ['all', 'unread', 'unanswered'] as const;
type Filter = (typeof FILTERS)[number];
const icons: Readonly<Record<ForumTopicRow['kind'], Icon>> = {
  discussion: IconMessageCircle,
  question: IconMessageCircle,
  announcement: IconBell,
};

/** The topics of a board, and search in them. `newPath`: where one begins a topic; absent: one may not. */
export function Topics({ boardId, newPath }: { boardId: string; newPath: string | undefined }) {
  const { t } = useTranslation();
  const { tag } = useTag();
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = $api.useInfiniteQuery(
    'get',
    '/forum/boards/{boardId}/topics',
    { params: { path: { boardId }, query: { limit: 30, filter, tag } } },
    paged,
  );
  const removed = usePendingRemovals();
  const rows = rowsOf(query).filter(({ id }) => !removed.has(id));
  const isWhole = filter === 'all' && tag === undefined;
  return (
    <>
      {!(isWhole && query.isSuccess && rows.length === 0) && (
        <div className="forum-narrow">
          <SearchField label={t('forum.search')} value={typed} onChange={setTyped} maxLength={200} />
          <TagFilter boardId={boardId} />
        </div>
      )}
      {q.length > 1 ? (
        <BoardSearch q={q} tag={tag} boardId={boardId} />
      ) : (
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
            empty={isWhole ? <NoTopics newPath={newPath} /> : <NoneOf filter={filter} />}
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
      )}
    </>
  );
}

function NoTopics({ newPath }: { newPath: string | undefined }) {
  const { t } = useTranslation();
  const begin = newPath && (
    <ButtonLink icon={IconPencil} to={newPath}>
      {t('forum.begin-first')}
    </ButtonLink>
  );
  return (
    <EmptyState icon={IconMessageCircle} title={t('forum.no-topics')} action={begin}>
      {t(newPath ? 'forum.no-topics-begin' : 'forum.no-topics-wait')}
    </EmptyState>
  );
}

/** No topic is of those that one asks for. */
function NoneOf({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { tag, narrow } = useTag();
  if (tag === undefined) {
    return (
      <EmptyState icon={IconMessageCircle} title={t(`forum.none-${filter}`)}>
        {t('forum.none-of-filter')}
      </EmptyState>
    );
  }
  const showAll = <Button onClick={() => narrow(undefined)}>{t('forum.all-tags')}</Button>;
  return <EmptyState icon={IconMessageCircle} title={t('forum.none-tagged')} action={showAll} />;
}

function TopicLine({
  topic: { id, kind, title, author, posts, unread, pinned, locked, isAnswered, tags, createdAt, last },
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
          {tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      }
    />
  );
}
