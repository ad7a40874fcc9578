import { Flag, ListOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';

export class TableDto {
  @Text({ max: 200, description: 'With its schema' })
  table: string;
  @Text({ max: 200, description: 'Key of a text of the package' })
  purpose: string;
  @TextList({ max: 200, maxLength: 100 })
  fields: readonly string[];
  @Whole({ max: 100_000, nullable: true, description: 'Days after the person has left; null: as long as the school keeps the record' })
  keepDays: number | null;
}

export class PackageDeclarationDto {
  @Text({ max: 100 })
  package: string;
  @Flag()
  enabled: boolean;
  @ListOf(() => TableDto, { max: 200 })
  tables: readonly TableDto[];
}

export class DeclarationsDto {
  @ListOf(() => PackageDeclarationDto, { max: 1000 })
  items: readonly PackageDeclarationDto[];
}
