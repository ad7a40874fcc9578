import { Decimal, Flag, Instant, JsonObject, ListOf, Nested, Text, Whole } from '@sreda/plugin-sdk/server';
import { BackupDto } from '../backup/backup.dto.js';

const COUNT = { max: 2 ** 31 - 1 };
const BYTES = { max: Number.MAX_SAFE_INTEGER };

export class LastBackupDto extends BackupDto {
  @Decimal({ max: 1e6 })
  ageHours: number;
}

export class WorkDto {
  @Whole(COUNT)
  waiting: number;

  @Whole(COUNT)
  active: number;

  /** Jobs and events that were given up: dead letters. */
  @Whole(COUNT)
  failed: number;
}

export class VersionsDto {
  @Text({ max: 30 })
  sreda: string;

  @Text({ max: 30 })
  node: string;

  @Text({ max: 60 })
  postgres: string;
}

export class PackageDto {
  @Text({ max: 60 })
  id: string;

  @Text({ max: 30 })
  version: string;

  @Flag()
  enabled: boolean;
}

/** A text of the reader's language. */
export class WarningDto {
  @Text({ max: 100 })
  key: string;

  @JsonObject({ optional: true })
  params?: Record<string, string | number>;
}

export class HealthDto {
  @Instant()
  at: Date;

  @Whole({ ...COUNT, description: 'Of the process that answers' })
  uptimeSeconds: number;

  @Nested(() => VersionsDto)
  versions: VersionsDto;

  @Whole(BYTES)
  databaseBytes: number;

  @Whole({ ...BYTES, nullable: true, description: 'Of the disk that holds the data; null: not known' })
  diskFreeBytes: number | null;

  @Nested(() => LastBackupDto, { nullable: true })
  lastBackup: LastBackupDto | null;

  @Nested(() => WorkDto)
  jobs: WorkDto;

  @ListOf(() => PackageDto, { max: 1000, description: 'Plugins, not the core' })
  plugins: PackageDto[];

  @ListOf(() => WarningDto, { max: 20 })
  warnings: WarningDto[];
}
