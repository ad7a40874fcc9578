import { $api, Page, QueryView, useParam } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';

/** Where a link goes that knows the post alone, as "why this grade" does: posts may move from topic to topic. */
export default function PostPlacePage() {
  const placeId = useParam('postId');
  const query = $api.useQuery('get', '/forum/places/{placeId}', { params: { path: { placeId } } });
  return (
    <Page title="">
      <QueryView query={query}>
        {({ topicId }) => <Navigate to={`/forum/topics/${topicId}`} search={{ post: placeId }} replace />}
      </QueryView>
    </Page>
  );
}
