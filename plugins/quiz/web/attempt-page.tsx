import { $api, api, asProblem, type Attempt, Page, QueryView, Skeleton, useSession, useParam } from '@sreda/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { attemptStore } from './attempt-store.js';
import { Player } from './player.js';

/** An attempt in progress; a finished one goes to its result. */
export default function AttemptPage() {
  const attemptId = useParam('attemptId');
  const { person } = useSession();
  const { queryKey } = $api.queryOptions('get', '/quiz/attempts/{attemptId}', { params: { path: { attemptId } } });
  const query = useQuery<Attempt>({
    queryKey: [...queryKey, 'playing', person.id],
    // Loaded once: from then on the answers on the screen are the truth, and the queue brings them to the server.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      try {
        const { data } = await api.GET('/quiz/attempts/{attemptId}', { params: { path: { attemptId } } });
        if (!data) throw new Error('an attempt without a body');
        if (data.state === 'open') attemptStore.write(data);
        return data;
      } catch (error) {
        const kept = attemptStore.read(attemptId);
        if (kept && asProblem(error).offline) return kept;
        throw error;
      }
    },
  });
  if (query.data?.state === 'finished') {
    attemptStore.forget(attemptId);
    return <Navigate to={`/quiz/attempts/${attemptId}/result`} replace />;
  }
  return (
    <QueryView
      query={query}
      skeleton={
        <Page title="" width="reading">
          <Skeleton />
        </Page>
      }
    >
      {(attempt) => <Player key={attempt.id} attempt={attempt} />}
    </QueryView>
  );
}
