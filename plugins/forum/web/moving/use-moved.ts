import { $api, api, asProblem } from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';

/** Leads to a post that does not stand in this topic any more. */
export function useGoToPlace(topicId: string): (postId: string) => void {
  const navigate = useNavigate();
  return (placeId) =>
    void api.GET('/forum/places/{placeId}', { params: { path: { placeId } } }).then(
      ({ data }) => {
        if (data && data.topicId !== topicId)
          void navigate({ to: `/forum/topics/${data.topicId}`, search: { post: placeId }, replace: true });
      },
      // It is nowhere, or not for this reader.
      () => undefined,
    );
}

/** The topic into which the one was merged that is not there any more: its old address leads on. */
export function useMerged(topicId: string, error: unknown): string | undefined {
  const isGone = Boolean(error) && asProblem(error).status === 404;
  const place = $api.useQuery(
    'get',
    '/forum/places/{placeId}',
    { params: { path: { placeId: topicId } } },
    { enabled: isGone, retry: false },
  );
  return place.data?.topicId;
}
