import type { ProblemBody } from './problem.js';
import type * as t from './types.js';

/** One call: what goes in the address and the body, and what comes back. */
interface Call {
  query?: object;
  body?: unknown;
  answer?: unknown;
}
type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never;
type PathOf<P extends string> = [PathNames<P>] extends [never] ? { path?: never } : { path: { [K in PathNames<P>]: string } };
interface Json<T> {
  content: { 'application/json': T };
}
type Operation<P extends string, C extends Call> = {
  parameters: PathOf<P> & (C extends { query: infer Q } ? { query?: Q } : { query?: never });
  responses: (C extends { answer: infer A } ? { 200: Json<A> } : { 204: { content?: never } }) & { '4XX': Json<ProblemBody> };
} & (C extends { body: infer B } ? { requestBody: Json<B> } : { requestBody?: never });

interface Calls {
  '/identity/session': {
    get: { answer: t.Session };
    post: { body: { login: string; password: string; totp?: string }; answer: t.SignedIn };
    delete: object;
  };
  '/identity/session/slip': { post: { body: { code: string }; answer: t.SignedIn } };
  '/identity/session/organisation': { put: { body: { organisationId: string }; answer: t.SignedIn } };
  '/identity/me/preferences': { patch: { body: Partial<t.PreferencesDto> } };
  '/identity/me/password': { post: { body: { current?: string; next: string } } };
  '/identity/password-reset': { post: { body: { login: string } } };
  '/identity/password-reset/confirm': { post: { body: { token: string; password: string } } };
  '/identity/first-run': {
    post: {
      body: {
        code: string;
        school: { name: string; timeZone: string };
        administrator: { familyName: string; givenName: string; patronymic?: string; login: string; password: string };
      };
      answer: t.SignedIn;
    };
  };
  '/identity/organisations/{organisationId}/classes': {
    get: { query: { yearId?: string }; answer: { yearId: string | null; items: t.SchoolClass[] } };
    post: { body: { grade: number; letter: string; yearId?: string }; answer: { id: string } };
  };
  '/identity/organisations/{organisationId}/persons': {
    get: {
      query: { q?: string; kind?: 'student' | 'staff'; classId?: string; limit?: number; after?: string };
      answer: t.PageOf<t.PersonListItem>;
    };
  };
  '/kernel/web-plugins': { get: { answer: { enabled: string[] } } };
  '/courses/courses': {
    get: { query: { mine?: boolean; limit?: number; after?: string }; answer: t.PageOf<t.CourseListItem> };
    post: { body: { name: string; organisationId?: string }; answer: { id: string } };
  };
  '/courses/courses/{courseId}': {
    get: { answer: t.Course };
    patch: { body: { version: number; name?: string; state?: t.CourseState }; answer: t.Course };
  };
  '/courses/courses/{courseId}/sections': { post: { body: { name: string }; answer: { id: string } } };
  '/courses/courses/{courseId}/activities': {
    post: { body: { sectionId: string; type: string; name: string; settings?: Record<string, unknown> }; answer: { id: string } };
  };
  '/courses/activities/{activityId}': {
    get: { answer: t.Activity };
    patch: {
      body: {
        version: number;
        name?: string;
        visible?: boolean;
        opensAt?: string | null;
        closesAt?: string | null;
        settings?: Record<string, unknown>;
      };
      answer: t.Activity;
    };
    delete: object;
  };
  '/enrolment/courses/{courseId}/participants': {
    get: { query: { role?: 'student' | 'teacher'; limit?: number; after?: string }; answer: t.PageOf<t.Participant> };
    post: {
      body: { personIds?: string[]; classId?: string; role: 'student' | 'teacher' };
      answer: { enrolled: number; already: number };
    };
  };
  '/enrolment/participants/{participantId}': { delete: object };
  '/questions/banks': { get: { query: { courseId: string }; answer: { items: t.Bank[] } } };
  '/questions/questions/{questionId}': { get: { answer: t.Question } };
  '/questions/banks/{bankId}/categories': { get: { answer: { items: t.Category[] } } };
  '/questions/banks/{bankId}/questions': {
    get: {
      query: { categoryId?: string; q?: string; type?: string; limit?: number; after?: string };
      answer: t.PageOf<t.QuestionListItem>;
    };
  };
  '/footprint/persons/{personId}/statements': {
    get: { query: { since?: string; limit?: number; after?: string }; answer: t.PageOf<t.Statement> };
  };
  '/grades/courses/{courseId}/table': { get: { query: { limit?: number; after?: string }; answer: t.GradeTable } };
  '/grades/persons/{personId}': { get: { answer: { items: t.CourseGrades[] } } };
  '/jobs/{jobId}': { get: { answer: t.Job } };
  '/quiz/activities/{activityId}': { get: { answer: t.Quiz } };
  '/quiz/activities/{activityId}/slots': {
    get: { answer: { slots: t.QuizSlot[] } };
    put: { body: { slots: { questionId: string; maxMark?: number }[] } };
  };
  '/quiz/activities/{activityId}/results': {
    get: { query: { finished?: boolean; limit?: number; after?: string }; answer: t.PageOf<t.QuizResult> };
  };
  '/quiz/activities/{activityId}/attempts': { post: { answer: t.Attempt } };
  '/quiz/attempts/{attemptId}': { get: { answer: t.Attempt } };
  '/quiz/attempts/{attemptId}/slots/{slot}': {
    put: {
      body: { response?: unknown; sequence: number; action?: 'save' | 'submit' | 'tryAgain' | 'seen'; certainty?: 1 | 2 | 3 };
      answer: t.SavedSlot;
    };
  };
  '/quiz/attempts/{attemptId}/finish': { post: { answer: t.Attempt } };
}

export type paths = { [P in keyof Calls]: { [M in keyof Calls[P]]: Operation<P, Calls[P][M] & Call> } };
