import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { asStudentHeaders } from './as-student.js';
import { asProblem, problemOf } from './problem.js';
import type { paths } from './schema.js';

export const apiBase = '/api/v1';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

let token: string | undefined;
export const csrfToken = (): string | undefined => token;
/** The session hands its token over here; every unsafe request carries it. */
export const setCsrfToken = (next: string | undefined): void => {
  token = next;
};

let onSignedOut: () => void = () => undefined;
/** Called when an answer says that the session has ended meanwhile. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

const sreda: Middleware = {
  onRequest({ request, schemaPath }) {
    if (!SAFE.has(request.method) && token) request.headers.set('x-csrf-token', token);
    request.headers.set('accept-language', document.documentElement.lang);
    // The account stays that of the teacher: its look, and the way out.
    if (!schemaPath.startsWith('/identity/'))
      for (const [name, value] of Object.entries(asStudentHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined;
    const problem = await problemOf(response);
    if (problem.status === 401 && schemaPath !== '/identity/session') onSignedOut();
    throw problem;
  },
  onError({ error }) {
    return asProblem(error);
  },
};

/** The typed client: `await api.GET('/courses/courses/{courseId}', …)`. Failures throw an `ApiProblem`. */
export const api = createFetchClient<paths>({ baseUrl: apiBase });
api.use(sreda);

/** The same calls as TanStack queries and mutations: `$api.useQuery('get', '/courses/courses')`. */
export const $api = createQueryClient(api);
