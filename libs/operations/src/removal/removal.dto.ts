import { Instant, ListOf, Text, Whole } from '@sreda/plugin-sdk/server';

export class RemovedPluginDto {
  /** Of the file in the folder `removed` of the installation's data. */
  @Text({ max: 200 })
  name: string;

  @Text({ max: 60 })
  plugin: string;

  @Instant()
  at: Date;

  @Whole({ max: Number.MAX_SAFE_INTEGER })
  bytes: number;
}

export class RemovedPluginsDto {
  @ListOf(() => RemovedPluginDto, { max: 1000 })
  items: RemovedPluginDto[];
}
