/**
 * A short way for what needs no conversion: whether a JSON value is surely what the decorated class asks for. class-validator collects the
 * rules of a class anew for every object, which costs a millisecond for a document of twenty objects; an import has thousands of those.
 * `false` only means that the long way has to look.
 */
import { isStorable, isStorableJson } from './storable.js';

export type Check = (value: unknown) => boolean;

interface Field {
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly check: Check;
}
type Class = abstract new (...args: never[]) => object;

/** By prototype; a class inherits the fields of those above it. */
const fields = new Map<object, Map<string, Field>>();

/** Registers a field; the decorators of fields.ts do. */
export const surely =
  (field: Field): PropertyDecorator =>
  (prototype, key) => {
    const own = fields.get(prototype) ?? new Map<string, Field>();
    fields.set(prototype, own.set(String(key), field));
  };

const compiled = new Map<Class, ReadonlyMap<string, Field>>();

function fieldsOf(type: Class): ReadonlyMap<string, Field> {
  let all = compiled.get(type);
  if (!all) {
    const chain: object[] = [];
    for (let at = type.prototype as object | null; at; at = Object.getPrototypeOf(at) as object | null) chain.unshift(at);
    all = new Map(chain.flatMap((prototype) => [...(fields.get(prototype) ?? [])]));
    compiled.set(type, all);
  }
  return all;
}

/** The class must be made of the decorators of fields.ts alone, at every level. */
export function isSurely(type: Class, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const wanted = fieldsOf(type);
  const given = value as Readonly<Record<string, unknown>>;
  for (const key in given) if (!wanted.has(key)) return false;
  for (const [key, { check, optional, nullable }] of wanted) {
    const inner = Object.hasOwn(given, key) ? given[key] : undefined;
    if (inner === undefined ? !optional : inner === null ? !nullable : !check(inner)) return false;
  }
  return true;
}

/** For fields that are always converted. */
export const never: Check = () => false;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isId: Check = (value) => typeof value === 'string' && ID.test(value);
export const isJsonObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isStorableJson(value);
export const isText = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max && isStorable(value);
export const isWithin = (value: number, min: number, max: number): boolean => value >= min && value <= max;
export const isList = (value: unknown, min: number, max: number): value is readonly unknown[] =>
  Array.isArray(value) && isWithin(value.length, min, max);
export const hasSevenDecimals = (value: number): boolean => Number(value.toFixed(7)) === value && !String(value).includes('e');
