// One decorator a field: it validates, converts, limits and documents. DTOs, settings, event payloads and job payloads are all classes of these.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

import { type Check, hasSevenDecimals, isId, isJsonObject, isList, isSurely, isText, isWithin, never, surely } from './surely.js';

interface Common {
  /** May be absent. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  readonly description?: string;
}
type Params = Readonly<Record<string, string | number>>;
type Class = new (...args: never[]) => object;

/** The code and parameters travel in the validator's context; the web translates `errors.field.<code>`. */
const says = (code: string, params?: Params, each?: boolean): ValidationOptions => ({ context: { code, params }, each });

const field = (common: Common, doc: ApiPropertyOptions, check: Check, ...validators: PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(
    surely({ ...common, check }),
    ApiProperty({ required: !common.optional, nullable: common.nullable, description: common.description, ...doc } as ApiPropertyOptions),
    ...(common.optional ? [IsOptional()] : []),
    ...(common.nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...validators,
  );

/** Text; trimmed unless `raw`. Lengths are in UTF-16 units. */
export const Text = ({ min = 1, max, pattern, raw, ...common }: Common & { min?: number; max: number; pattern?: RegExp; raw?: boolean }) =>
  field(
    common,
    { type: String, minLength: min, maxLength: max, pattern: pattern?.source },
    (value) => isText(value, min, max) && (raw === true || value.trim() === value) && (pattern?.test(value) ?? true),
    ...(raw ? [] : [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))]),
    IsString(says('text')),
    MinLength(min, says(min === 1 ? 'required' : 'too-short', { min })),
    MaxLength(max, says('too-long', { max })),
    ...(pattern ? [Matches(pattern, says('pattern'))] : []),
  );

export const Id = (common: Common = {}) => field(common, { type: String, format: 'uuid' }, isId, IsUUID('all', says('id')));

export const Whole = ({ min = 0, max, ...common }: Common & { min?: number; max: number }) =>
  field(
    common,
    { type: 'integer', minimum: min, maximum: max },
    (value) => Number.isInteger(value) && isWithin(value as number, min, max),
    Type(() => Number),
    IsInt(says('whole-number')),
    Min(min, says('too-small', { min })),
    Max(max, says('too-large', { max })),
  );

/** A finite number with at most seven decimals, as marks are stored. */
export const Decimal = ({ min = 0, max, ...common }: Common & { min?: number; max: number }) =>
  field(
    common,
    { type: Number, minimum: min, maximum: max },
    (value) => typeof value === 'number' && isWithin(value, min, max) && hasSevenDecimals(value),
    Type(() => Number),
    IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 7 }, says('number')),
    Min(min, says('too-small', { min })),
    Max(max, says('too-large', { max })),
  );

/** Any finite number, written as a program writes numbers. */
export const Finite = ({ min, ...common }: Common & { min?: number } = {}) =>
  field(
    common,
    { type: Number, minimum: min },
    (value) => typeof value === 'number' && Number.isFinite(value) && value >= (min ?? -Infinity),
    IsNumber({ allowNaN: false, allowInfinity: false }, says('number')),
    ...(min === undefined ? [] : [Min(min, says('too-small', { min }))]),
  );

/** Query strings carry 'true' and 'false', or '1' and '0'; JSON carries booleans. */
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };
export const Flag = (common: Common = {}) =>
  field(
    common,
    { type: Boolean },
    (value) => typeof value === 'boolean',
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (FLAGS[value] ?? value) : value)),
    IsBoolean(says('boolean')),
  );

export const OneOf = (values: readonly string[], common: Common = {}) =>
  field(
    common,
    { type: String, enum: [...values] },
    (value) => values.includes(value as string),
    IsIn(values, says('one-of', { values: values.join(', ') })),
  );

const CALENDAR_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A calendar date `2026-09-01` that there is, without a time zone. */
export const DateOnly = (common: Common = {}) =>
  field(common, { type: String, format: 'date' }, never, Matches(CALENDAR_DATE, says('date')), IsISO8601({ strict: true }, says('date')));

/** A moment as ISO 8601 with zone; a Date after parsing. */
export const Instant = (common: Common = {}) =>
  field(
    common,
    { type: String, format: 'date-time' },
    never,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? new Date(value) : value)),
    IsDate(says('instant')),
  );

export const Nested = (of: () => Class, common: Common = {}) =>
  // Swagger takes a function for a class to come later only when the function is called `type`.
  field(common, { type: () => of() }, (value) => isSurely(of(), value), IsObject(says('object')), ValidateNested(), Type(of));

export const ListOf = (of: () => Class, { min = 0, max, ...common }: Common & { min?: number; max: number }) =>
  field(
    common,
    { type: () => of(), isArray: true, minItems: min, maxItems: max },
    (value) => isList(value, min, max) && value.every((item) => isSurely(of(), item)),
    IsArray(says('list')),
    ArrayMinSize(min, says('too-few', { min })),
    ArrayMaxSize(max, says('too-many', { max })),
    ValidateNested({ each: true }),
    Type(of),
  );

/** Numbers by position, as answers have them. */
export const NumberList = ({ max, nullableItems, ...common }: Common & { max: number; nullableItems?: boolean }) =>
  field(
    common,
    { type: 'array', items: { type: 'number', nullable: nullableItems }, maxItems: max },
    never,
    IsArray(says('list')),
    ArrayMaxSize(max, says('too-many', { max })),
    ValidateBy(
      {
        name: 'numbers',
        validator: { validate: (value) => Number.isFinite(value) || (nullableItems === true && value === null) },
      },
      says('number', undefined, true),
    ),
  );

export const IdList = ({ min = 0, max, ...common }: Common & { min?: number; max: number }) =>
  field(
    common,
    { type: String, format: 'uuid', isArray: true, minItems: min, maxItems: max },
    never,
    IsArray(says('list')),
    ArrayMinSize(min, says('too-few', { min })),
    ArrayMaxSize(max, says('too-many', { max })),
    IsUUID('all', says('id', undefined, true)),
  );

export const TextList = ({ min = 0, max, maxLength, ...common }: Common & { min?: number; max: number; maxLength: number }) =>
  field(
    common,
    { type: String, isArray: true, minItems: min, maxItems: max },
    (value) => isList(value, min, max) && value.every((item) => isText(item, 0, maxLength)),
    IsArray(says('list')),
    ArrayMinSize(min, says('too-few', { min })),
    ArrayMaxSize(max, says('too-many', { max })),
    IsString(says('text', undefined, true)),
    MaxLength(maxLength, says('too-long', { max: maxLength }, true)),
  );

/** A JSON object whose own schema is checked elsewhere (a question definition by its type, settings by their plugin). */
export const JsonObject = (common: Common = {}) =>
  field(common, { type: 'object', additionalProperties: true }, isJsonObject, IsObject(says('object')));
