/** What the pages know of the server's answers. Lists are plain arrays: the client's types do not see through readonly ones. */
export interface PageOf<T> {
  readonly items: T[];
  readonly next: string | null;
  readonly total?: number;
}

export interface Person {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}
export interface OrganisationRef {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}
export type OrganisationKind = 'region' | 'municipality' | 'school' | 'class';
export interface PreferencesDto {
  readonly locale: 'ru' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly vision: {
    readonly on: boolean;
    readonly size: number;
    readonly scheme: 'black-on-white' | 'white-on-black' | 'blue';
    readonly spacing: 'normal' | 'wide' | 'widest';
    readonly pictures: boolean;
  };
}
export interface SignedIn {
  readonly signedIn: true;
  readonly csrfToken: string;
  readonly demo: boolean;
  readonly person: Person;
  readonly account: {
    readonly login: string;
    readonly mustChangePassword: boolean;
    readonly totpEnabled: boolean;
    readonly totpRequired: boolean;
  };
  readonly organisation: (OrganisationRef & { readonly timeZone: string }) | null;
  readonly organisations: OrganisationRef[];
  readonly roles: string[];
  readonly capabilities: string[];
  readonly children: { readonly id: string; readonly name: string }[];
  readonly preferences: PreferencesDto;
}
export interface DemoSignIn {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}
export interface SignedOut {
  readonly signedIn: false;
  readonly demo: boolean;
  readonly demoSignIns?: DemoSignIn[];
  readonly firstRun: boolean;
}
export type Session = SignedIn | SignedOut;

export interface CourseListItem {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly state: CourseState;
  /** My roles in the course itself. */
  readonly roles: string[];
}
export type CourseState = 'draft' | 'published' | 'archived';
export interface ActivityInCourse {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly visible: boolean;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}
export interface Activity extends ActivityInCourse {
  readonly courseId: string;
  readonly sectionId: string;
  readonly version: number;
}
export interface Course {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly state: CourseState;
  readonly version: number;
  readonly sections: { readonly id: string; readonly name: string; readonly activities: ActivityInCourse[] }[];
  readonly my: { readonly roles: string[]; readonly capabilities: string[] };
}
export interface Participant {
  readonly id: string;
  readonly personId: string;
  /** Family name, given name, patronymic. */
  readonly name: string;
  readonly role: 'student' | 'teacher';
  readonly source: 'by-hand' | 'class';
  readonly classId: string | null;
  readonly since: string;
  readonly until: string | null;
}
export interface SchoolClass {
  readonly id: string;
  readonly name: string;
  readonly grade: number;
  readonly letter: string;
  readonly students: number;
}
export interface PersonListItem extends Person {
  readonly login: string | null;
  readonly classes: { readonly id: string; readonly name: string }[];
  readonly roles: string[];
  readonly active: boolean;
}

export interface Bank {
  readonly id: string;
  readonly ownerKind: 'course' | 'organisation' | 'person';
  readonly ownerId: string;
  readonly questions: number;
}
export interface Category {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** In the category itself. */
  readonly questions: number;
}
export interface QuestionListItem {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly categoryId: string | null;
  readonly version: number;
  readonly state: 'draft' | 'ready';
  readonly tags: string[];
}
export interface Question extends QuestionListItem {
  readonly bankId: string;
  readonly idNumber: string | null;
  /** By the schema of the question type. */
  readonly definition: Readonly<Record<string, unknown>>;
}
export interface ImportReport {
  /** null: no format knows the file. */
  readonly format: string | null;
  readonly found: number;
  readonly imported: number;
  readonly categories: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly problems: {
    readonly line: number;
    readonly name: string | null;
    readonly type: string | null;
    readonly severity: 'error' | 'warning';
    readonly reason: { readonly key: string; readonly params?: Readonly<Record<string, string | number>> };
  }[];
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
}
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'active' | 'completed' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  readonly note: string | null;
  readonly result: unknown;
  readonly error: string | null;
}

export interface AttemptSummary {
  readonly id: string;
  readonly number: number;
  readonly state: 'open' | 'finished';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Points; null while it is open or waits for a teacher. */
  readonly grade: number | null;
}
export interface Quiz {
  readonly id: string;
  readonly courseId: string;
  readonly name: string;
  /** Plain text. */
  readonly instructions: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** null: any number. */
  readonly attemptsAllowed: number | null;
  readonly timeLimitMinutes: number | null;
  readonly behaviour: string;
  /** How many questions. */
  readonly slots: number;
  readonly maxGrade: number;
  /** Code of what keeps me from starting or going on; null: nothing. */
  readonly refusal: string | null;
  readonly myAttempts: AttemptSummary[];
}
export interface QuizSlot {
  readonly number: number;
  readonly questionId: string;
  readonly questionType: string;
  readonly name: string;
  readonly maxMark: number;
}
export interface QuizResult extends AttemptSummary {
  readonly personId: string;
  readonly name: string;
  readonly maxGrade: number;
}
type Json = Readonly<Record<string, unknown>>;
export interface MessageDto {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export interface AttemptSlot {
  readonly number: number;
  readonly questionType: string;
  /** null: the plugin of its type is off. */
  readonly view: Json | null;
  readonly response: Json | null;
  /** QuestionState */
  readonly state: string;
  readonly sequence: number;
  readonly maxMark: number;
  /** What the behaviour lets the student do now. */
  readonly offer: {
    readonly answer: boolean;
    readonly submit: boolean;
    readonly tryAgain: boolean;
    readonly certainty: boolean;
    readonly hint: { readonly text: Json; readonly clearWrong: boolean; readonly partsRight: MessageDto | null } | null;
    readonly notes: MessageDto[];
  } | null;
  /** Present when the student may know. */
  readonly review: {
    /** Points; null: waits for a teacher, or there are none. */
    readonly mark: number | null;
    readonly rightAnswer: Json | null;
    readonly feedback: Json;
    readonly generalFeedback: Json | null;
    readonly comment: Json | null;
  } | null;
}
export interface Attempt {
  readonly id: string;
  readonly activityId: string;
  readonly courseId: string;
  readonly name: string;
  readonly number: number;
  readonly state: 'open' | 'finished';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Clocks of pupils are wrong: count from this one. */
  readonly serverNow: string;
  readonly deadline: string | null;
  readonly mark: number | null;
  readonly maxMark: number;
  readonly slots: AttemptSlot[];
}
export interface SavedSlot {
  readonly state: string;
  readonly sequence: number;
  readonly savedAt: string;
  /** After anything but `save`: what the page shows now. */
  readonly slot?: AttemptSlot;
}
/** Where a grade comes from: the rule and what went into it. */
export interface WhyGrade {
  readonly rule: string;
  readonly inputs: {
    readonly kind: string;
    readonly id: string;
    readonly number: number;
    readonly at: string;
    readonly value: number | null;
    readonly max: number;
    readonly counts: boolean;
  }[];
}
export interface Grade {
  readonly itemId: string;
  readonly activityId: string | null;
  readonly name: string;
  readonly max: number;
  readonly raw: number | null;
  readonly final: number | null;
  /** null: there is nothing yet. */
  readonly state: string | null;
  readonly changedAt: string | null;
  readonly why: WhyGrade | null;
}
export interface CourseGrades {
  readonly courseId: string;
  readonly courseName: string;
  readonly grades: Grade[];
}
export interface GradeTable extends PageOf<{
  readonly personId: string;
  readonly name: string;
  /** Only what there is. */
  readonly grades: { readonly itemId: string; readonly final: number | null; readonly state: string }[];
}> {
  readonly columns: { readonly id: string; readonly activityId: string | null; readonly name: string; readonly max: number }[];
}
export interface Statement {
  readonly id: string;
  readonly at: string;
  readonly verb: string;
  readonly object: { readonly kind: string; readonly id: string; readonly name: string };
  readonly courseId: string | null;
  readonly courseName: string | null;
  readonly result: { readonly mark: number | null; readonly maxMark: number | null } | null;
  readonly source: { readonly event: string; readonly id: string };
}
