import { $api } from '@sreda/ui';

/** More than these are looked at on their own page. */
const SHOWN = 5;

/** What asks the person to be read and is not. */
export const useUnread = () => $api.useQuery('get', '/announcements/mine', { params: { query: { unread: true, limit: SHOWN } } });
