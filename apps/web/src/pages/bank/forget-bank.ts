import type { QueryClient } from '@tanstack/react-query';

/** After a change of a bank: everything that was read of banks and questions is read anew. */
export const forgetBank = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/questions/') });
