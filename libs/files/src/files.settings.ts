import type { SettingsDef } from '@sreda/plugin-sdk';
import { schemaOf, Whole } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';

/** All in megabytes (2^20 bytes). */
export class FileLimits {
  @Whole({ min: 1, max: 2_000 })
  file: number;

  /** Of everything that one person has uploaded. */
  @Whole({ min: 1, max: 1_000_000 })
  person: number;

  /** Of everything that was uploaded in one school. */
  @Whole({ min: 1, max: 100_000_000 })
  school: number;
}

export const fileLimits: SettingsDef<FileLimits> = {
  key: 'files',
  scope: 'site',
  schema: schemaOf(FileLimits),
  defaults: { file: 50, person: 2_000, school: 50_000 },
  write: capabilities['manage-limits'],
};
