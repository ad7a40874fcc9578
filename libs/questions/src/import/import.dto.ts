import { Flag, Id, JsonObject } from '@sreda/plugin-sdk/server';

export class ImportQuery {
  @Flag({ optional: true, description: '`1` or `true`: only tell what would be imported' })
  dryRun: boolean = false;
}
export class ImportedDto {
  @Id({ optional: true, description: '202: a big file is imported by this job, whose result is the report' })
  jobId?: string;
  @JsonObject({
    optional: true,
    description: '200: {format, readable, found, imported, categories, byType, problems, added, changed, unchanged, questions}',
  })
  report?: Record<string, unknown>;
}
