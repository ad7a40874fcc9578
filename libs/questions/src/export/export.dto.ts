import { Flag, Id, JsonObject, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class ExportQuery {
  @Text({ max: 100, description: 'Key of a format that writes: `gift`, `moodle-xml` …' })
  format: string;
  @Id({ optional: true, description: 'Only this category' })
  categoryId?: string;
  @Flag({ optional: true, description: 'With the categories below it' })
  deep: boolean = true;
}
export class ExportLossDto {
  @Id()
  questionId: string;
  @Text({ max: 250 })
  name: string;
  @JsonObject({ description: 'Message: {key, params}' })
  reason: Record<string, unknown>;
}
export class ExportReportDto {
  @Whole({ max: 2 ** 31 - 1, description: 'Questions that the export takes up' })
  questions: number;
  @ListOf(() => ExportLossDto, { max: 1_000_000, description: 'What the format cannot hold of them' })
  losses: ExportLossDto[];
}
