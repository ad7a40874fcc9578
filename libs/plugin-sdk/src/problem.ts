/** One wrong field of an input: a JSON path (`sections.0.name`), a code that the web translates and its parameters. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * An expected failure, answered as RFC 9457 problem+json. `code` is `<package>.<what-happened>` and is a key of the web's `errors.*` texts;
 * `params` fill that text. Never put personal data or secrets in either.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly more: {
      readonly params?: Readonly<Record<string, string | number>>;
      readonly errors?: readonly FieldError[];
      /** Seconds, answered as Retry-After. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

export const notFound = (code = 'kernel.not-found'): Problem => new Problem(404, code);
export const forbidden = (code = 'kernel.forbidden'): Problem => new Problem(403, code);
/** One wrong field found by a rule that a DTO cannot express. */
export const invalid = (field: string, code: string, params?: Readonly<Record<string, string | number>>): Problem =>
  new Problem(422, 'kernel.invalid-input', { errors: [{ field, code, params }] });
export const conflict = (code: string, params?: Readonly<Record<string, string | number>>): Problem => new Problem(409, code, { params });
