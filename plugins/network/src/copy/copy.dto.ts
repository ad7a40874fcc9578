import { Flag, Id, Instant, ListOf, Nested, SchoolDto, Text, Whole } from '@sreda/plugin-sdk/server';
import { MaterialPartComparisonDto, MaterialPartDecisionDto } from '../content/comparison.dto.js';
import { MaterialFileDto, MAX_PARTS } from '../material/material.dto.js';

const NAME = { max: 250 };
const NUMBER = { min: 1, max: 2 ** 31 - 1 };

export class NewMaterialCopyDto {
  @Id({ description: 'Where it goes, as the kind of material understands it: of a category, another one or a bank' })
  placeId: string;
}
export class MaterialCopyIdDto {
  @Id()
  id: string;
  @Id({ description: 'What was made' })
  objectId: string;
}
export class MaterialCopyRowDto {
  @Id()
  id: string;
  @Id()
  objectId: string;
  @Text({ max: 100 })
  kind: string;
  @Text({ ...NAME, description: 'As the version says that was decided about last' })
  title: string;
  @Nested(() => SchoolDto)
  school: SchoolDto;
  @Whole(NUMBER)
  number: number;
  @Whole({ ...NUMBER, nullable: true, description: 'Of the published version; null: there is none for me any more' })
  sourceNumber: number | null;
  @Flag({ description: 'The source has gone on' })
  isBehind: boolean;
  @Instant()
  takenAt: Date;
}
export class MaterialCopyPageDto {
  @ListOf(() => MaterialCopyRowDto, { max: 200 })
  items: MaterialCopyRowDto[];
  @Text({ max: 1000, nullable: true })
  next: string | null;
}

export class MaterialCopyDifferenceDto {
  @Id({ description: 'Of the source; what is decided names it' })
  versionId: string;
  @Whole(NUMBER)
  number: number;
  @Text({ ...NAME, description: 'Of the source' })
  title: string;
  @Text({ max: 100 })
  kind: string;
  @Id({ description: 'The copy itself' })
  objectId: string;
  @Nested(() => SchoolDto, { description: 'Whose source it is' })
  school: SchoolDto;
  @ListOf(() => MaterialFileDto, { max: 100_000, description: 'Of the source' })
  files: MaterialFileDto[];
  @ListOf(() => MaterialPartComparisonDto, { max: 2 * MAX_PARTS })
  parts: MaterialPartComparisonDto[];
}

export class MaterialCopyDecisionsDto {
  @Id({ description: 'The version that was compared' })
  versionId: string;
  @ListOf(() => MaterialPartDecisionDto, {
    max: 2 * MAX_PARTS,
    description:
      'About parts that are not named: the source’s changes are accepted, own ones kept, both merged; where they meet the own stays',
  })
  parts: MaterialPartDecisionDto[];
}
