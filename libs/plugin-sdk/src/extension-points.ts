import type { RequestContext } from './context.js';
import type { MaterialKind, QuestionUse } from './materials.js';
import type { I18nMessage, Schema } from './messages.js';
import type { NotificationChannel } from './notifications.js';
import type { QuestionBehaviour, QuestionFormat, QuestionType } from './questions.js';

/** A class resolved inside the plugin's own Nest module, so it can inject the plugin's private services. */
export type Impl<T> = abstract new (...args: never[]) => T;

/** A typed place where packages add something. Its id is unique over the installation; keys are unique within it. */
export interface ExtensionPoint<T> {
  readonly id: string;
  /** Package that owns the point. */
  readonly owner: string;
  /** Only for the compiler; never set. */
  readonly __type?: T;
}
export const extensionPoint = <T>(owner: string, id: string): ExtensionPoint<T> => Object.freeze({ owner, id });

export interface Contribution<T = unknown> {
  readonly point: ExtensionPoint<T>;
  readonly key: string;
  readonly impl: Impl<T>;
}
export const contribute = <T>(point: ExtensionPoint<T>, key: string, impl: Impl<T>): Contribution<T> => ({ point, key, impl });

/** How far a person is with an activity; `begun` is incomplete, too, and the work can be continued. */
export type CompletionState = 'incomplete' | 'begun' | 'complete' | 'passed' | 'failed';
/** `<activityId>/<personId>` → state. Pairs that are absent are incomplete. */
export type CompletionStates = ReadonlyMap<`${string}/${string}`, CompletionState>;

/** An activity that is made in the likeness of another one, in a copy of its course. */
export interface ActivityCopy {
  readonly fromActivityId: string;
  /** The course lib has made it already, with its name, dates and visibility. */
  readonly toActivityId: string;
  /**
   * What was copied with the course: old id → new id of its sections, activities, groups and of the questions in its bank. What is not in it
   * belongs to a school or a person and is shared.
   */
  readonly ids: ReadonlyMap<string, string>;
  /** Moves a moment by as many days as the course, at the same time of the day in its school. */
  readonly shift: (moment: Date) => Date;
}

/**
 * When an activity counts as done: never asked, opened, handed in, graded, graded well enough, or marked by hand. `submitted` is what the type's own
 * `completionState` says.
 */
export type CompletionRule = 'none' | 'viewed' | 'submitted' | 'graded' | 'passed' | 'manual';

/** What a course consists of (quiz, page, forum …). The course lib owns name, dates and visibility; the plugin owns the rest by activity id. */
export interface ActivityType<Settings = unknown> {
  readonly settings: Schema<Settings>;
  /** The rules that a teacher may choose beside `none`; a new activity gets the first. `viewed` needs a plugin that calls `CompletionMarks.viewed`. */
  readonly completionRules: readonly CompletionRule[];
  readonly grade: 'none' | 'points' | 'scale';
  create(ctx: RequestContext, activity: { id: string; courseId: string; name: string }, settings: Settings): Promise<void>;
  update(ctx: RequestContext, activityId: string, settings: Settings): Promise<void>;
  remove(ctx: RequestContext, activityId: string): Promise<void>;
  /** Settings and content, never what people have done. In the transaction that copies the course. */
  copy(ctx: RequestContext, copy: ActivityCopy): Promise<void>;
  /** Batched over both axes, things × people: a page of 300 activities costs one call a type. */
  completionState(ctx: RequestContext, q: { activityIds: readonly string[]; personIds: readonly string[] }): Promise<CompletionStates>;
  /**
   * The activities of this type in which a person has dates in place of those of everybody (an exception, an extension), as SQL: a query of
   * `activity_id`, `opens_at` and `closes_at` with one row for each, where null is as for everybody. It is a part of the queries that read the
   * activities themselves, so it begins at the person, by an index. `person`: an SQL expression, which may be null. Absent: this type knows none.
   */
  ownDates?(person: string): string;
}

/** What activities and sections may wait for. A config is a JSON document: it is stored and handed back as its schema let it through. */
export interface AvailabilityCondition<Config = unknown> {
  readonly config: Schema<Config>;
  /** Throws a 422 `Problem` for a config that names what is not in the course. */
  check(ctx: RequestContext, courseId: string, config: Config): Promise<void>;
  /** Activities whose results it looks at: a circle of such waits is refused. */
  waitsFor(config: Config): readonly string[];
  /**
   * One call for all conditions of this kind on the page; the result has one row for each condition, in order: person → whether it holds. A person
   * who is absent: nobody knows, and nothing opens.
   */
  evaluate(ctx: RequestContext, configs: readonly Config[], personIds: readonly string[]): Promise<readonly ReadonlyMap<string, boolean>[]>;
  /** For who waits for it, in order; one call for all. Parameters that are moments (ISO 8601, UTC) are shown by the clock of the reader's school. */
  describe(ctx: RequestContext, wanted: readonly { readonly config: Config; readonly not: boolean }[]): Promise<readonly I18nMessage[]>;
  /** For a copy of the course; null when what it names was not copied, and the condition is left out. */
  copy(config: Config, copy: Pick<ActivityCopy, 'ids' | 'shift'>): Config | null;
}

/** What a grade book tells about activities. At most one package contributes it. */
export interface GradeSource {
  /**
   * `<activityId>/<personId>` → share of the maximum, 0..1, more with extra points. Pairs without a final grade that the student may see are absent.
   * One query.
   */
  shares(
    ctx: RequestContext,
    q: { activityIds: readonly string[]; personIds: readonly string[] },
  ): Promise<ReadonlyMap<`${string}/${string}`, number>>;
}

export interface EnrolmentMethod<Config = unknown> {
  readonly config: Schema<Config>;
  readonly selfService: boolean;
  mayEnrol(ctx: RequestContext, courses: readonly { courseId: string; config: Config }[]): Promise<ReadonlyMap<string, true | I18nMessage>>;
}

export interface Report<Params = unknown> {
  readonly params: Schema<Params>;
  readonly columns: readonly { key: string; label: I18nMessage }[];
  rows(ctx: RequestContext, params: Params): AsyncIterable<readonly unknown[]>;
}

/** Names the objects of one level of contexts, for who explains access. The key of the contribution is the level. */
export interface PlaceNames {
  /** By id; what is not there is left out. One query. Asks nothing about who wants to know. */
  names(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Says who may read the files that belong to objects of one kind. */
export interface FileOwner {
  /** Those of the objects whose files the actor may read. An object that is not there is not among them. */
  readable(ctx: RequestContext, ownerIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What can be talked about, as it is told to who may open it. */
export interface LinkTargetView {
  readonly name: string;
  /** Its type within the kind: the page that shows it is found by that. */
  readonly type: string;
  /** The course that it belongs to; null: a school or a person. */
  readonly courseId: string | null;
}

/** Something that a topic can be about. The key of the contribution is its kind. */
export interface LinkTarget {
  /** Those that the actor may open, by id; what is not there is not among them. A fixed number of queries. */
  readable(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, LinkTargetView>>;
}

/** Something that schools can share with one another by agreement: the topics of a forum, published materials. The key of the contribution is its scope. */
export interface SharedScope {
  /** Its name in an agreement. */
  readonly label: I18nMessage;
}

export interface CalendarRange {
  readonly from: Date;
  /** The first moment after it. */
  readonly to: Date;
}

/** The activity that opens or closes. */
export interface CalendarActivity {
  readonly id: string;
  readonly type: string;
  readonly courseId: string;
  readonly courseName: string;
}

/** Those who belong to a place. */
export interface CalendarAudience {
  readonly level: 'organisation' | 'course';
  readonly id: string;
  readonly name: string;
}

/** Every some weeks on some days of the week (1: Monday … 7: Sunday), the last time on `until` (yyyy-mm-dd) or before. */
export interface CalendarRepeat {
  readonly everyWeeks: number;
  readonly weekdays: readonly number[];
  readonly until: string;
}

/** What somebody has put into the calendar: from a moment to another, or whole days (`yyyy-mm-dd`, both included, by any clock). */
export interface CalendarEvent {
  readonly id: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly place: string | null;
  /** Plain text. */
  readonly description: string | null;
  /** Whose people see it: class, school or network, or a course; null: the person's own. */
  readonly audience: CalendarAudience | null;
  /** Whether the actor may change it. */
  readonly mayChange: boolean;
  /** Null: it is there once. */
  readonly repeat: CalendarRepeat | null;
  /** Of one that repeats: the day that the rule gives (yyyy-mm-dd), also when this one time was put on another. */
  readonly occurrence: string | null;
  readonly version: number;
  readonly changedAt: Date;
}

/** What a calendar shows: a moment of an activity, or an event. */
export interface CalendarEntry {
  /** The same as long as the thing is there, whenever it is: programs know an entry again by it. */
  readonly id: string;
  readonly what: 'opens' | 'closes' | 'event';
  /** When it begins; whole days begin at midnight in the zone of the context. */
  readonly at: Date;
  readonly name: string;
  /** Of what opens and closes. */
  readonly activity: CalendarActivity | null;
  /** Of an event. */
  readonly event: CalendarEvent | null;
}

/** Something that knows when a person has what. It is asked each time: entries are not copied, so a date that moves moves in every calendar. */
export interface CalendarSource {
  /**
   * Those of the person in the range that the person may see, in the order of time, the first `limit`. A fixed number of queries, whatever the number
   * of courses.
   */
  entries(ctx: RequestContext, personId: string, range: CalendarRange & { readonly limit: number }): Promise<readonly CalendarEntry[]>;
}

/** Courses: places that are no organisations and have events of their own. */
export interface CalendarCourses {
  /** Those whose events the person sees now. One query. */
  seenBy(ctx: RequestContext, personId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** The points of the core. A registry lookup names one of these; a plugin may declare points of its own. */
export const points = {
  placeNames: extensionPoint<PlaceNames>('access', 'placeNames'),
  activity: extensionPoint<ActivityType<object>>('courses', 'activity'),
  availability: extensionPoint<AvailabilityCondition<object>>('courses', 'availability'),
  gradeSource: extensionPoint<GradeSource>('courses', 'gradeSource'),
  enrolment: extensionPoint<EnrolmentMethod<object>>('enrolment', 'enrolment'),
  questionType: extensionPoint<QuestionType>('questions', 'questionType'),
  questionBehaviour: extensionPoint<QuestionBehaviour>('questions', 'questionBehaviour'),
  questionFormat: extensionPoint<QuestionFormat>('questions', 'questionFormat'),
  questionUse: extensionPoint<QuestionUse>('questions', 'questionUse'),
  fileOwner: extensionPoint<FileOwner>('files', 'fileOwner'),
  calendarCourses: extensionPoint<CalendarCourses>('calendar', 'calendarCourses'),
  calendarSource: extensionPoint<CalendarSource>('calendar', 'calendarSource'),
  linkTarget: extensionPoint<LinkTarget>('kernel', 'linkTarget'),
  materialKind: extensionPoint<MaterialKind>('kernel', 'materialKind'),
  sharedScope: extensionPoint<SharedScope>('partnership', 'sharedScope'),
  notificationChannel: extensionPoint<NotificationChannel>('notifications', 'notificationChannel'),
  report: extensionPoint<Report<object>>('kernel', 'report'),
} as const;
