import { $api, paged, rowsOf } from '@sreda/ui';

const PAGE = 50;

export const useTopic = (topicId: string) => $api.useQuery('get', '/forum/topics/{topicId}', { params: { path: { topicId } } });

/** The replies of a topic in the order of time, page by page. */
export function useReplies(topicId: string) {
  const replies = $api.useInfiniteQuery(
    'get',
    '/forum/topics/{topicId}/posts',
    { params: { path: { topicId }, query: { limit: PAGE } } },
    paged,
  );
  return { replies, posts: rowsOf(replies) };
}
