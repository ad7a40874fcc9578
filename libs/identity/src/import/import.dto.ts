import { Flag, JsonObject, ListOf, OneOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';

export class ImportDto {
  @Text({ max: 1_000_000, raw: true, optional: true, description: 'The file as text' })
  csv?: string;
  @Text({ max: 1_000_000, optional: true, description: 'Or its bytes in Base64: UTF-8 and Windows-1251 are told apart' })
  base64?: string;
  @Flag({ description: 'Only says what would change' })
  dryRun: boolean;
}

export class ImportChangeDto {
  @Text({ max: 40 })
  field: string;
  @Text({ max: 300, nullable: true })
  from: string | null;
  @Text({ max: 300, nullable: true })
  to: string | null;
}

export class ImportErrorDto {
  @Text({ max: 40 })
  field: string;
  @Text({ max: 40 })
  code: string;
  @JsonObject({ optional: true, description: 'Values for the text of the code' })
  params?: Readonly<Record<string, string | number>>;
}

export class ImportRowDto {
  @Whole({ max: 1_000_000 })
  line: number;
  @OneOf(['create', 'change', 'same', 'error'])
  action: 'create' | 'change' | 'same' | 'error';
  @Text({ max: 400, min: 0 })
  person: string;
  @ListOf(() => ImportChangeDto, { max: 20 })
  changes: ImportChangeDto[];
  @ListOf(() => ImportErrorDto, { max: 20 })
  errors: ImportErrorDto[];
}

export class ImportReportDto {
  @Flag()
  dryRun: boolean;
  @ListOf(() => ImportRowDto, { max: 5000 })
  rows: ImportRowDto[];
  @Whole({ max: 5000 })
  created: number;
  @Whole({ max: 5000 })
  changed: number;
  @Whole({ max: 5000 })
  same: number;
  @Whole({ max: 5000 })
  failed: number;
  @TextList({ max: 500, maxLength: 40, description: 'Classes that are made with them' })
  newClasses: string[];
}
