import { fileTypeFromBuffer } from 'file-type';

/** Types that a browser shows by itself and that cannot run script in our origin. SVG and HTML are none of them. */
const SHOWN = new Set([
  'application/pdf',
  'audio/aac',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'audio/x-m4a',
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
  'video/webm',
]);

/** By the contents alone: a name says what somebody wishes. Text of any kind, HTML and SVG too, is `text/plain`. */
export async function mediaTypeOf(head: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  if (found && !/xml|html/.test(found.mime)) return found.mime;
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

export const isShown = (mediaType: string): boolean => SHOWN.has(mediaType);

/** UTF-8 without control characters; the last character may be cut off. */
function isText(head: Buffer): boolean {
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
