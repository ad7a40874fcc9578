import type { QueryClient } from '@tanstack/react-query';

/** After a card has changed, everything that shows cards asks again. */
export const refreshCards = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/lesson-cards/') });
