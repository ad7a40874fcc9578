import type { NotificationKind } from '@sreda/plugin-sdk';

/** Somebody has written where the reader listens. */
export const newPost: NotificationKind = { id: 'forum:reply', group: 'talk', channels: { mail: 'daily' } };
/** A post waits for a moderator. */
export const postReported: NotificationKind = {
  id: 'forum:report',
  group: 'talk',
  channels: { mail: 'at-once' },
  roles: ['course-teacher', 'teacher', 'methodist'],
};
/** A moderator has hidden a post of the reader. */
export const postHidden: NotificationKind = { id: 'forum:hidden', group: 'talk', channels: { mail: 'at-once' } };
/** A moderator has looked at the hiding again. */
export const appealDecided: NotificationKind = { id: 'forum:appeal-decided', group: 'talk', channels: { mail: 'at-once' } };
