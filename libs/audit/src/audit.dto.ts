import { Id, Instant, JsonObject, ListOf, Nested, PageQuery, Text, Whole } from '@sreda/plugin-sdk/server';

export class EntryQuery extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Begins with: `identity.` or `identity.reset-password`' })
  action?: string;

  @Id({ optional: true })
  actorId?: string;

  @Id({ optional: true })
  personId?: string;
}

class PersonRefDto {
  @Id()
  id: string;

  @Text({ max: 400 })
  name: string;
}

export class EntryDto {
  @Id()
  id: string;

  @Instant()
  at: Date;

  /** Null: the product itself. */
  @Nested(() => PersonRefDto, { nullable: true })
  actor: PersonRefDto | null;

  @Text({ max: 100 })
  action: string;

  @Text({ max: 60 })
  subjectKind: string;

  @Text({ max: 200 })
  subjectId: string;

  @Nested(() => PersonRefDto, { nullable: true })
  person: PersonRefDto | null;

  @JsonObject()
  details: Record<string, unknown>;

  /** Number for support. */
  @Text({ max: 60 })
  requestId: string;
}

export class EntryPageDto {
  @ListOf(() => EntryDto, { max: 200 })
  items: EntryDto[];

  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class SeenDto {
  /** Beginning of the hour. */
  @Instant()
  hour: Date;

  @Nested(() => PersonRefDto)
  actor: PersonRefDto;

  /** `<package>.<what>`, a key of that package's strings `seen.<what>`. */
  @Text({ max: 100 })
  what: string;

  @Whole({ max: 2 ** 31 - 1 })
  times: number;
}

export class SeenPageDto {
  @ListOf(() => SeenDto, { max: 200 })
  items: SeenDto[];

  @Text({ max: 1000, nullable: true })
  next: string | null;
}
