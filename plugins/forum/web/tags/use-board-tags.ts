import { $api } from '@sreda/ui';

/** Tags of the topics of a board, what is used most first. */
export const useBoardTags = (boardId: string) =>
  $api.useQuery('get', '/forum/boards/{boardId}/tags', { params: { path: { boardId } } }).data?.items ?? [];
