import { api } from '@sreda/ui';
import { useCallback } from 'react';

/** Finds whom one can name on a board. */
export function usePeopleOf(boardId: string): (q: string) => Promise<readonly { readonly id: string; readonly name: string }[]> {
  return useCallback(
    async (q) => (await api.GET('/forum/boards/{boardId}/people', { params: { path: { boardId }, query: { q } } })).data?.items ?? [],
    [boardId],
  );
}
