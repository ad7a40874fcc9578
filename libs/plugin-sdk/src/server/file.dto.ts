import { Id, Text, Whole } from './fields.js';
import type { FileInfo } from './services.js';

/** A file as answers name it. */
export class FileDto implements FileInfo {
  @Id()
  id: string;
  @Text({ max: 200 })
  name: string;
  @Text({ max: 100, description: 'Told by the contents' })
  mediaType: string;
  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'Bytes' })
  size: number;
}
