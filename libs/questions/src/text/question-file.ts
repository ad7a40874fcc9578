import path from 'node:path';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** What a page may show inside itself: nothing that can run. All else is only downloaded. */
const SHOWN: Readonly<Record<string, string>> = {
  ...{ '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp' },
  ...{ '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.wav': 'audio/wav', '.mp4': 'video/mp4', '.webm': 'video/webm' },
};

/** Answers a request with a file of a question, under headers that let no browser run it. */
export function sendQuestionFile(reply: FastifyReply, filePath: string, content: Buffer): StreamableFile {
  const type = SHOWN[path.extname(filePath).toLowerCase()];
  void reply.headers({
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; media-src 'self'; sandbox`,
    'cross-origin-resource-policy': 'same-origin',
  });
  const name = encodeURIComponent(path.basename(filePath));
  return new StreamableFile(content, {
    type: type ?? 'application/octet-stream',
    disposition: `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    length: content.length,
  });
}
