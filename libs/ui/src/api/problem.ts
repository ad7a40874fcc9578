import { useTranslation } from 'react-i18next';

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Body of an error answer: RFC 9457 with a code that the web translates. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: FieldProblem[];
  /** Number for support. */
  readonly requestId?: string;
}

/** Everything that a call to the server throws: its own answer, or `web.no-connection` with status 0 when none came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(body: ProblemBody) {
    super(body.code);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
    this.requestId = body.requestId;
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

const isProblemBody = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/** A proxy in front of a stopped server answers with a page of its own, so a body of another kind means "no connection". */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblemBody(body)) return new ApiProblem({ ...body, status: response.status });
  if (response.status >= 502 && response.status <= 504) return new ApiProblem({ status: 0, code: 'web.no-connection' });
  return new ApiProblem({ status: response.status, code: 'web.unexpected' });
}

export const asProblem = (error: unknown): ApiProblem => {
  if (error instanceof ApiProblem) return error;
  return error instanceof TypeError
    ? new ApiProblem({ status: 0, code: 'web.no-connection' })
    : new ApiProblem({ status: -1, code: 'web.unexpected' });
};

export interface ProblemText {
  /** What happened and what to do. */
  readonly message: string;
  /** Text of one field's error. */
  readonly field: (error: FieldProblem) => string;
}

/**
 * Texts of a code `<package>.<what>` stand under `<package>.error.<what>`, of a field's code under `<package>.field.<code>`. A code nobody
 * translated falls back to what its status means.
 */
export function useProblem(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  return (error) => {
    const problem = asProblem(error);
    const [owner = 'web', what = ''] = problem.code.split(/\.(.*)/s);
    const byStatus = problem.status === 403 || problem.status === 404 ? String(problem.status) : problem.status >= 500 ? '5xx' : '4xx';
    return {
      message: t([`${owner}.error.${what}`, `web.error.${problem.code}`, `web.error.status-${byStatus}`], problem.params),
      field: ({ code, params }) => {
        const [from = '', why = from] = code.split(/\.(.*)/s);
        return t([`${from}.field.${why}`, `field.${why}`, 'web.error.field'], params ?? {});
      },
    };
  };
}
