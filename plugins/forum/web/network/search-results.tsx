import {
  $api,
  EmptyState,
  type ForumFound,
  IconSearch,
  type Loaded,
  MoreRows,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { MarkedText } from './marked-text.js';

/** Posts with the words `q` in all sections of the network. */
export function NetworkSearch({ q }: { q: string }) {
  return <FoundPosts query={$api.useInfiniteQuery('get', '/forum/network/search', { params: { query: { q } } }, paged)} withBoard />;
}

/** The same on one board, in topics that have the tag. */
export function BoardSearch({ q, tag, boardId }: { q: string; tag: string | undefined; boardId: string }) {
  const params = { path: { boardId }, query: { q, tag } };
  return <FoundPosts query={$api.useInfiniteQuery('get', '/forum/boards/{boardId}/search', { params }, paged)} />;
}

type Query = Loaded<{ readonly pages: readonly { readonly items: readonly ForumFound[] }[] }> & Parameters<typeof MoreRows>[0]['query'];

function FoundPosts({ query, withBoard }: { query: Query; withBoard?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = rowsOf(query);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" lines={4} />}
      isEmpty={() => rows.length === 0}
      empty={
        <EmptyState icon={IconSearch} title={t('forum.nothing-found')}>
          {t('forum.nothing-found-why')}
        </EmptyState>
      }
    >
      {() => (
        <>
          <RowList label={t('forum.found')}>
            {rows.map(({ topicId, postId, title, excerpt, boardName, authorName, at }) => (
              <Row
                key={postId}
                to={`/forum/topics/${topicId}`}
                search={{ post: postId }}
                title={title || t('forum.hidden-topic')}
                detail={
                  <>
                    <MarkedText {...excerpt} />
                    <br />
                    {[authorName, withBoard && boardName, format.moment(at)].filter(Boolean).join(' · ')}
                  </>
                }
              />
            ))}
          </RowList>
          <MoreRows query={query} />
        </>
      )}
    </QueryView>
  );
}
