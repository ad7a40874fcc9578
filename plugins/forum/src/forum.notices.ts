import type { NotificationKind } from '@sreda/plugin-sdk';

/** Somebody has written where the reader listens. */
export const newPost: NotificationKind = { id: 'forum:reply', group: 'talk', channels: { mail: 'daily' } };
const NETWORK = ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'];
/** A topic was begun in a section of the network that the reader follows. */
export const newTopic: NotificationKind = { id: 'forum:topic', group: 'talk', channels: { mail: 'daily' }, roles: NETWORK };
/** Somebody whom the reader follows has written in the network. */
export const fromAuthor: NotificationKind = { id: 'forum:author', group: 'talk', channels: { mail: 'daily' }, roles: NETWORK };
/** Somebody has named the reader in a post. */
export const mentioned: NotificationKind = { id: 'forum:mention', group: 'talk', channels: { mail: 'at-once' } };
/** A moderator has put posts of the reader into another topic or board. */
export const topicMoved: NotificationKind = { id: 'forum:moved', group: 'talk', channels: { mail: 'at-once' } };
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
