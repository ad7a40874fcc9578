import { sentSize } from './upload-size.js';

/** From good to readable: the first that makes a page small. */
const QUALITIES = [0.82, 0.7, 0.6];
/** Ten seconds at 500 kbit/s: when the connection breaks, a page is sent anew, so a page has to be cheap. */
const PAGE_BYTES = 600_000;
/** Smaller than this there is nothing to gain. */
const SMALL_BYTES = 400_000;

/** A photo made small on the device, upright as the camera meant it; anything else, and what the browser cannot read, as it is. */
export async function preparedUpload(file: File): Promise<{ blob: Blob; name: string }> {
  const asItIs = { blob: file, name: file.name };
  if (!/^image\/(jpeg|png|webp|heic|heif|bmp)$/.test(file.type) || file.size < SMALL_BYTES) return asItIs;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = sentSize(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (!context) return asItIs;
    // A drawing with transparent paper would become black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(picture, 0, 0, width, height);
    picture.close();
    let blob: Blob | null = null;
    for (const quality of QUALITIES) {
      blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
      if (!blob || blob.size <= PAGE_BYTES) break;
    }
    return blob && blob.size < file.size ? { blob, name: file.name.replace(/(\.\w+)?$/, '.jpg') } : asItIs;
  } catch {
    return asItIs;
  }
}
