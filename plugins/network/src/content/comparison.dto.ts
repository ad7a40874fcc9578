import { Flag, Id, JsonObject, ListOf, OneOf, Text } from '@sreda/plugin-sdk/server';

const MAX_FIELDS = 200;
const sides = ['source', 'copy', 'both'] as const;
type Side = (typeof sides)[number];

export class MaterialFieldComparisonDto {
  @Text({ max: 100, description: '@place: the part that it lies in' })
  field: string;
  @OneOf(sides, { description: 'Who has changed it' })
  by: Side;
  @JsonObject({ description: 'base, copy and source: the values; absent where the field is not there' })
  values: Record<string, unknown>;
}
export class MaterialPartComparisonDto {
  @Id()
  id: string;
  @Text({ max: 100 })
  kind: string;
  @Text({ min: 0, max: 500 })
  name: string;
  @OneOf(sides)
  by: Side;
  @Flag({ description: 'Both have changed the same' })
  isConflict: boolean;
  @Flag()
  isInCopy: boolean;
  @Flag()
  isInSource: boolean;
  @JsonObject({ description: 'What the source says; of a part that only the copy has, what that says' })
  data: Record<string, unknown>;
  @ListOf(() => MaterialFieldComparisonDto, { max: MAX_FIELDS })
  fields: MaterialFieldComparisonDto[];
}
export class MaterialFieldDecisionDto {
  @Text({ max: 100 })
  field: string;
  @OneOf(['accept', 'keep'])
  decision: 'accept' | 'keep';
}
export class MaterialPartDecisionDto {
  @Id()
  id: string;
  @OneOf(['accept', 'keep', 'merge'])
  decision: 'accept' | 'keep' | 'merge';
  @ListOf(() => MaterialFieldDecisionDto, {
    max: MAX_FIELDS,
    optional: true,
    description: 'Of fields that both have changed; own ones are kept otherwise',
  })
  fields?: MaterialFieldDecisionDto[];
}
