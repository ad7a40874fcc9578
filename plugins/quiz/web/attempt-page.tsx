import { $api, asProblem, type Attempt, Page, QueryView, Skeleton, useSession, useParam } from '@sreda/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { attemptServer } from './attempt-server.js';
import { attemptStore } from './attempt-store.js';
import { Player } from './player.js';

/** An attempt in progress; a finished one goes to its result. */
export default function AttemptPage() {
  const attemptId = useParam('attemptId');
  const { person } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const server = useMemo(() => attemptServer(attemptId), [attemptId]);
  const { queryKey } = $api.queryOptions('get', '/quiz/attempts/{attemptId}', { params: { path: { attemptId } } });
  const query = useQuery<Attempt>({
    queryKey: [...queryKey, 'playing', person.id],
    // Loaded once: from then on the answers on the screen are the truth, and the queue brings them to the server.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      try {
        const attempt = await server.load();
        if (attempt.state === 'open') attemptStore.write(attempt);
        return attempt;
      } catch (error) {
        const kept = attemptStore.read(attemptId);
        if (kept && asProblem(error).offline) return kept;
        throw error;
      }
    },
  });
  const showResult = async (attempt: Attempt): Promise<void> => {
    attemptStore.forget(attemptId);
    client.setQueryData(queryKey, attempt);
    void client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => !String(path).startsWith('/quiz/attempts') });
    await navigate({ to: `/quiz/attempts/${attemptId}/result`, replace: true });
  };
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
      {(attempt) => <Player key={attempt.id} attempt={attempt} server={server} onFinished={showResult} />}
    </QueryView>
  );
}
