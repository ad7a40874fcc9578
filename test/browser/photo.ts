import type { Page } from 'playwright-core';

/** A photo as a phone makes it: large, and too detailed to be small. */
const PHOTO = `new Promise((resolve) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2400 });
  const context = canvas.getContext('2d');
  for (let i = 0; i < 20000; i++) {
    context.fillStyle = 'hsl(' + ((i * 37) % 360) + ' 60% 60%)';
    context.fillRect((i * 7919) % 3000, (i * 104729) % 2400, 40, 25);
  }
  canvas.toBlob((blob) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1]);
    reader.readAsDataURL(blob);
  }, 'image/jpeg', 0.98);
})`;

/** JPEG, drawn by the page. */
export async function takePhoto(page: Page): Promise<Buffer> {
  return Buffer.from(await page.evaluate<string>(PHOTO), 'base64');
}
