import type { NotificationKind } from '@sreda/plugin-sdk';

const kind = (name: string, mail: 'at-once' | 'daily', roles: NotificationKind['roles']): NotificationKind => ({
  id: `network:${name}`,
  group: 'talk',
  channels: { mail },
  roles,
});
const REVIEWERS = ['administrator', 'methodist'] as const;
const STAFF = ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'] as const;

/** A version waits for a decision. */
export const handedIn = kind('handed-in', 'at-once', REVIEWERS);
/** To the authors: what was decided. */
export const published = kind('published', 'daily', STAFF);
export const returned = kind('returned', 'at-once', STAFF);
export const withdrawn = kind('withdrawn', 'at-once', STAFF);
/** To the authors, and to whoever has remarked: something was said about the material. */
export const remarked = kind('remark', 'daily', STAFF);
/** To the owner of a copy: its source has gone on. */
export const sourceWentOn = kind('new-version', 'daily', STAFF);
/** To the authors: a copy says something better. */
export const offered = kind('offer', 'at-once', STAFF);
/** To who has offered it. */
export const offerAccepted = kind('offer-accepted', 'at-once', STAFF);
export const offerDeclined = kind('offer-declined', 'at-once', STAFF);

export const networkNotices = [
  ...[handedIn, published, returned, withdrawn, remarked, sourceWentOn],
  ...[offered, offerAccepted, offerDeclined],
];

/** Who decides in a school. */
export const reviewersOf = (organisationId: string) => ({ anyOf: REVIEWERS.map((role) => ({ organisationId, role })) });
