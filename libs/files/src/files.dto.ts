import { Id, Text, Whole } from '@sreda/plugin-sdk/server';

export class FileDto {
  @Id()
  id: string;

  @Text({ max: 200 })
  name: string;

  /** Told by the contents. */
  @Text({ max: 100 })
  mediaType: string;

  /** Bytes. */
  @Whole({ max: Number.MAX_SAFE_INTEGER })
  size: number;
}
