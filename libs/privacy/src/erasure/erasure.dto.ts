import { Flag, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

const COUNT = { max: 2_147_483_647 } as const;

export class ErasedTableDto {
  @Text({ max: 100 })
  package: string;
  @Text({ max: 200, description: 'With its schema' })
  table: string;
  @Text({ max: 200, nullable: true, description: 'Key of a text of the package: what the rows are for' })
  purpose: string | null;
  @Whole({ ...COUNT, description: 'Rows that are deleted' })
  erase: number;
  @Whole({ ...COUNT, description: 'Rows that stay without anything about the person' })
  anonymise: number;
}

export class ErasureDto {
  @ListOf(() => ErasedTableDto, { max: 10_000, description: 'Tables that have something about the person' })
  tables: readonly ErasedTableDto[];
  @Whole(COUNT)
  erase: number;
  @Whole(COUNT)
  anonymise: number;
}

export class ErasurePreviewDto extends ErasureDto {
  @Text({ max: 400, description: 'Name that has to be typed as confirmation' })
  name: string;
  @Flag({ description: 'The person still belongs to a school, which may have to keep the data by law' })
  belongs: boolean;
}

export class EraseDto {
  @Text({ max: 400, description: 'Name of the person, as the preview shows it' })
  confirm: string;
}
