import type { NotificationKind } from '@sreda/plugin-sdk';

const kind = (name: string, mail: 'at-once' | 'daily', roles?: NotificationKind['roles']): NotificationKind => ({
  id: `consultations:${name}`,
  group: 'talk',
  channels: { mail },
  roles,
});
const LEADS = ['head', 'methodist', 'network-coordinator'] as const;
const STAFF = [...LEADS, 'teacher'] as const;

/** A request was given to the reader. */
export const assigned = kind('assigned', 'at-once', STAFF);
/** Nobody answers in its theme: somebody has to be found. */
export const unassigned = kind('unassigned', 'at-once', LEADS);
export const answered = kind('answered', 'at-once', STAFF);
export const wrote = kind('message', 'daily', STAFF);
/** The other side has asked on, rated or taken it back. */
export const reopened = kind('reopened', 'at-once', STAFF);
/** A day is left. */
export const dueSoon = kind('due-soon', 'at-once', STAFF);
/** To who leads: the term is over. */
export const overdue = kind('overdue', 'at-once', LEADS);
/** To the asker, some days after the answer. */
export const ratePlease = kind('rate', 'daily', STAFF);

/** Who leads consultations in a school. */
export const leadsOf = (organisationId: string) => ({ anyOf: LEADS.map((role) => ({ organisationId, role })) });

/** Page of the web. */
export const requestPage = (requestId: string): string => `/consultations/requests/${requestId}`;
