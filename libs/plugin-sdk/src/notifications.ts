import type { Locale, RequestContext } from './context.js';

/** Under what a kind stands among the preferences. */
export const notificationGroups = ['study', 'teaching', 'talk', 'school'] as const;
export type NotificationGroup = (typeof notificationGroups)[number];

/** When a notification goes out by a channel: never, as soon as it may, or together with those of the day. */
export const notificationModes = ['off', 'at-once', 'daily'] as const;
export type NotificationMode = (typeof notificationModes)[number];

/**
 * Something that people want to hear of. Its texts are keys of the package's `locales/notifications.*.json`: `notification.<name>` is the sentence,
 * filled with the parameters of the notice, and `notification.<name>.label` what it is called among the preferences. The sentence is read by guardians,
 * too: it addresses nobody.
 */
export interface NotificationKind {
  /** `<package>:<name>` */
  readonly id: `${string}:${string}`;
  readonly group: NotificationGroup;
  /** How it goes out by channels beside the list in the product, unless the person has chosen otherwise; a channel that is left out: `off`. */
  readonly channels: Readonly<Record<string, NotificationMode>>;
  /** It is on record who has read it, and nobody can turn it off. */
  readonly mustRead?: true;
  /** It does not wait for the end of the quiet hours. */
  readonly urgent?: true;
  /** Guardians of those whom it concerns hear of it, too. */
  readonly guardians?: true;
  /** Keys of the roles of which one is needed to be told, wherever it is held: nobody else is asked what they prefer. Absent: it may concern anybody. */
  readonly roles?: readonly string[];
}

/** Who is meant, at the moment of the notice: memberships, roles and guardianships count by their dates. */
export type Audience =
  | { readonly people: readonly string[] }
  | { readonly classId: string }
  /** A group of a course: those of its members who take part now. */
  | { readonly groupId: string }
  | { readonly courseId: string; readonly role: 'student' | 'teacher' }
  /** Who holds the role in the organisation, in its classes or with its people. */
  | { readonly organisationId: string; readonly role: string }
  /** Those who may see what the school says of these people. */
  | { readonly guardiansOf: Audience }
  | { readonly anyOf: readonly Audience[] };

/** One notice, for any number of people. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly audience: Audience;
  /**
   * School or class in which it happened; who does not belong there hears nothing, whatever the audience says. null: the whole site, where the audience
   * alone decides.
   */
  readonly organisationId: string | null;
  /** For the sentence: names of things and numbers. Never what people are called: for that there is `people`. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Parameters that are people, by id: their names are looked up when it is read. */
  readonly people?: Readonly<Record<string, string>>;
  /** Page of the web to which it leads: `/courses/…`. */
  readonly link?: string;
  /** The same for guardians, who see other pages. */
  readonly guardianLink?: string;
  /** A second notice of this kind with an equal key is none. */
  readonly dedupeKey?: string;
  /** Ids of those who caused it and need not be told; absent: the actor. */
  readonly causedBy?: readonly string[];
}

/** A notification as a channel takes it: in the reader's language. */
export interface NotificationText {
  readonly text: string;
  /** Names of the people whom it concerns, for a guardian; empty: the reader. */
  readonly about: readonly string[];
  /** Address of the page, with host; null: there is none. */
  readonly url: string | null;
  readonly at: Date;
}

/** One message to one person, with one notification or those of a day. */
export interface NotificationLetter {
  readonly personId: string;
  readonly locale: Locale;
  readonly items: readonly NotificationText[];
}

/** A way out of the product (mail, a messenger). The list in the product is none: everything is in it. */
export interface NotificationChannel {
  /** Those whom it can reach. One query. */
  reaches(ctx: RequestContext, personIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * In the transaction that takes the notifications from the queue, so with nothing but SQL, jobs and the outbox: what the channel needs a network for is
   * a job of its own. `ctx` is of the product itself.
   */
  send(ctx: RequestContext, letters: readonly NotificationLetter[]): Promise<void>;
}
