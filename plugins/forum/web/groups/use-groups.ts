import { $api } from '@sreda/ui';

/** Groups whose topics one sees in a forum with one topic a group. */
export const useGroups = (boardId: string) => $api.useQuery('get', '/forum/boards/{boardId}/groups', { params: { path: { boardId } } });
