import { Flag, JsonObject, ListOf, Nested, OneOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class ConditionTextDto {
  @Text({ max: 200, description: 'Key of a text' })
  key: string;
  @JsonObject({ optional: true, description: 'What fills the text; moments are ISO 8601 in UTC' })
  params?: Readonly<Record<string, string | number>>;
}
/** Has exactly one of its fields. */
export class ReasonDto {
  @Nested(() => ConditionTextDto, { optional: true })
  text?: ConditionTextDto;
  @ListOf(() => ReasonDto, { max: 50, optional: true, description: 'Each of these' })
  all?: ReasonDto[];
  @ListOf(() => ReasonDto, { max: 50, optional: true, description: 'One of these' })
  any?: ReasonDto[];
}
export class AvailabilityDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @JsonObject({ nullable: true, description: '{when, otherwise: locked | hidden}; null: always available' })
  availability: object | null;
  @Nested(() => ReasonDto, { nullable: true, description: 'The whole rule in words' })
  words: ReasonDto | null;
}
export class AvailabilityChangeDto {
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  version: number;
  @JsonObject({
    nullable: true,
    description: '{when: {all | any | not: [...]} | {kind, config}, otherwise: locked | hidden}; null: always available',
  })
  availability: Record<string, unknown> | null;
}
export class StandingDto {
  @OneOf(['locked', 'hidden'])
  state: 'locked' | 'hidden';
  @Nested(() => ReasonDto)
  reason: ReasonDto;
}
export class WordsDto {
  @Flag({ description: 'While the conditions do not hold it is not there at all; otherwise it is seen, with the reason' })
  hides: boolean;
  @Nested(() => ReasonDto)
  words: ReasonDto;
}
