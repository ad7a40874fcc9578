import { $api } from './client.js';

const POLL_MS = 700;

/** A job under way, asked about until it has ended. */
export function useJob(jobId: string | null) {
  return $api.useQuery(
    'get',
    '/jobs/{jobId}',
    { params: { path: { jobId: jobId ?? '' } } },
    {
      enabled: jobId !== null,
      refetchInterval: ({ state }) => (state.data && ['completed', 'failed'].includes(state.data.state) ? false : POLL_MS),
    },
  );
}
