import path from 'node:path';
import { applyDecorators, Header, StreamableFile } from '@nestjs/common';

/** What a page may show inside itself: nothing that can run. All else is only downloaded. */
const SHOWN: Readonly<Record<string, string>> = {
  ...{ '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp' },
  ...{ '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.wav': 'audio/wav', '.mp4': 'video/mp4', '.webm': 'video/webm' },
};

/** For handlers that answer a `questionFile`: no browser runs it, whatever it is. */
export const QuestionFileHeaders = (): MethodDecorator =>
  applyDecorators(
    Header('cache-control', 'private, max-age=3600'),
    Header('x-content-type-options', 'nosniff'),
    Header('content-security-policy', `default-src 'none'; media-src 'self'; sandbox`),
    Header('cross-origin-resource-policy', 'same-origin'),
  );

/** A file of a question as an answer. */
export function questionFile(filePath: string, content: Buffer): StreamableFile {
  const type = SHOWN[path.extname(filePath).toLowerCase()];
  const name = encodeURIComponent(path.basename(filePath));
  return new StreamableFile(content, {
    type: type ?? 'application/octet-stream',
    disposition: `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    length: content.length,
  });
}
