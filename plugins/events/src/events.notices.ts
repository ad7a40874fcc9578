import type { NotificationKind } from '@sreda/plugin-sdk';

const kind = (name: string): NotificationKind => ({ id: `events:${name}`, group: 'talk', channels: { mail: 'at-once' } });

/** A place fell free for who waited. */
export const movedUp = kind('moved-up');
export const cancelled = kind('cancelled');
/** A day is left. */
export const startsSoon = kind('starts-soon');

/** Page of the web. */
export const eventPage = (eventId: string): string => `/events/${eventId}`;
