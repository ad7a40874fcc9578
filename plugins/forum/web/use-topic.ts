import { $api, type ForumTopic, paged, rowsOf } from '@sreda/ui';

export const useTopic = (topicId: string) => $api.useQuery('get', '/forum/topics/{topicId}', { params: { path: { topicId } } });

/** The replies of a topic in the order of time, page by page; the topic has brought the first. */
export function useReplies({ id, replies: first }: ForumTopic, broughtAt?: number) {
  const replies = $api.useInfiniteQuery(
    'get',
    '/forum/topics/{topicId}/posts',
    { params: { path: { topicId: id } } },
    { ...paged, initialData: { pages: [first], pageParams: [null] }, initialDataUpdatedAt: broughtAt },
  );
  return { replies, posts: rowsOf(replies) };
}
