import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { JsonSchema, Schema } from '../messages.js';
import { type FieldError, Problem } from '../problem.js';
import { rememberRules } from './known-rules.js';
import { isStorable } from './storable.js';
import { isSurely } from './surely.js';

rememberRules();

type Class = new (...args: never[]) => object;

interface Said {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Flattens class-validator's tree to one entry a field: the first constraint that fails, by the code its decorator carries. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = `${prefix}${error.property}`;
    const own: FieldError[] = [];
    const [constraint] = Object.keys(error.constraints ?? {});
    if (constraint) {
      const said = error.contexts?.[constraint] as Said | undefined;
      own.push({ field, code: said?.code ?? (constraint === 'whitelistValidation' ? 'unknown-field' : constraint), params: said?.params });
    }
    return [...own, ...fieldErrors(error.children ?? [], `${field}.`)];
  });
}

function unstorable(value: unknown, field: string): FieldError[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ field, code: 'text' }];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = field === '' ? key : `${field}.${key}`;
    return isStorable(key) ? unstorable(inner, at) : [{ field, code: 'text' }];
  });
}

const documents = new WeakSet<Class>();
/**
 * For JSON that comes by the thousand, of a class that is made of the decorators of fields.ts alone: one without a fault that needs no conversion is
 * taken as it is, and is no instance of the class.
 */
export const Document =
  () =>
  (type: Class): void => {
    documents.add(type);
  };

/** Parses by the class's field decorators. Unknown fields are errors. Throws a 422 Problem with every wrong field. */
export function parseAs<T extends object>(type: new () => T, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Problem(422, 'kernel.invalid-input', { errors: [{ field: '', code: 'object' }] });
  }
  if (documents.has(type) && isSurely(type, input)) return input as T;
  const texts = unstorable(input, '');
  if (texts.length > 0) throw new Problem(422, 'kernel.invalid-input', { errors: texts });
  const value = plainToInstance(type, input);
  const errors = fieldErrors(validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }));
  if (errors.length > 0) throw new Problem(422, 'kernel.invalid-input', { errors });
  return value;
}

/** The one validation: `parse` and `jsonSchema` of a class of field decorators. */
export function schemaOf<T extends object>(type: new () => T): Schema<T> {
  let jsonSchema: JsonSchema | undefined;
  return {
    parse: (input) => parseAs(type, input),
    get jsonSchema() {
      return (jsonSchema ??= targetConstructorToSchema(type) as JsonSchema);
    },
  };
}
