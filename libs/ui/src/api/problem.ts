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

/** Texts stand under `<package>.error.<what>` or `<package>.<what>`; a code nobody translated falls back to its status. */
export function useProblem(): (error: unknown) => ProblemText {
  const { t } = useTranslation();
  const text = (code: string, params: Readonly<Record<string, string | number>>, fallback: string): string => {
    const dot = code.indexOf('.');
    const keys = [
      `${code.slice(0, dot)}.error.${code.slice(dot + 1)}`,
      `${code.slice(0, dot)}.errors.${code.slice(dot + 1)}`,
      code,
      fallback,
    ];
    return t(keys, params);
  };
  return (error) => {
    const problem = asProblem(error);
    const byStatus = `web.error.status-${problem.status >= 500 ? 5 : problem.status === 403 || problem.status === 404 ? problem.status : 4}xx`;
    return {
      message: text(problem.code, problem.params, byStatus.replace(/(403|404)xx$/, '$1')),
      field: ({ code, params }) => text(code, params ?? {}, 'web.error.field'),
    };
  };
}
