import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Files of a ZIP archive by name. Rejects when the archive is not whole. */
export async function unzip(content: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const files = new Map<string, string>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        text(stream).then((read) => {
          files.set(entry.fileName, read);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}
