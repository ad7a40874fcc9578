import { asProblem, sessionOptions, whenSignedOut } from '@sreda/ui';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { connectionLost, connectionWorks, isConnected, subscribeConnection } from './connection.js';

const note = (error: unknown): void => (asProblem(error).offline ? connectionLost() : connectionWorks());

export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: note, onSuccess: connectionWorks }),
    mutationCache: new MutationCache({ onError: note, onSuccess: connectionWorks }),
    defaultOptions: {
      // Offline is a state that pages show, not a pause without an end.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => {
          const { status } = asProblem(error);
          return (status === 0 || status >= 500) && failures < 1;
        },
        retryDelay: 500,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  subscribeConnection(() => {
    if (isConnected()) void client.invalidateQueries();
  });
  whenSignedOut(() => void client.invalidateQueries({ queryKey: sessionOptions.queryKey }));
  return client;
}
