import type { NotificationKind } from '@sreda/plugin-sdk';

export const announced: NotificationKind = { id: 'announcements:new', group: 'school', channels: { mail: 'daily' } };
export const toBeRead: NotificationKind = { id: 'announcements:must-read', group: 'school', channels: { mail: 'at-once' }, mustRead: true };
/** Whoever has not said to have read it is told once more. */
export const stillUnread: NotificationKind = {
  id: 'announcements:reminder',
  group: 'school',
  channels: { mail: 'at-once' },
  mustRead: true,
};

/** Page of the web. */
export const announcementPage = (id: string): string => `/announcements/${id}`;
