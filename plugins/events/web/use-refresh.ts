import { useQueryClient } from '@tanstack/react-query';

/** What the pages of events show is read again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/events/') });
}
