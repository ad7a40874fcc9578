import { Id, Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class BackupDto {
  /** Of the file in the folder `backups` of the installation's data. */
  @Text({ max: 200 })
  name: string;

  @Instant()
  at: Date;

  @Whole({ max: Number.MAX_SAFE_INTEGER })
  bytes: number;
}

export class BackupListDto {
  @ListOf(() => BackupDto, { max: 1000 })
  items: BackupDto[];
}

export class StartedDto {
  /** For `jobs/:jobId`. */
  @Id()
  jobId: string;
}
