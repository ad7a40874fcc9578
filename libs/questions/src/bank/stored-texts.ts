/** Texts of a question on their way from an editor into the bank: addresses that a browser knows become paths of the question's own files. */
import { attachedFiles, fileUrl, mapRichTexts } from '@sreda/rich-text';
import { fileAddress } from './file-address.js';

const SOURCE = /(\b(?:src|href)=")([^"]*)(?=")/g;
const FILE = /\b(?:src|href)="files\/([^"]+)"/g;

/** As `RichText` names a file in a text. */
const nameOf = (path: string): string => `files/${path.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27')}`;

/** `paths`: what becomes of uploaded files, by their ids. HTML says with `files` which files it shows; other formats stay as they are. */
export function storedTexts<T>(definition: T, questionId: string, paths: ReadonlyMap<string, string>): T {
  const own = fileAddress(questionId, '');
  const uploads = new Map([...paths].map(([id, path]) => [fileUrl(id), path]));
  const pathAt = (address: string): string | undefined =>
    address.startsWith(own) ? decoded(address.slice(own.length)) : uploads.get(address);
  return mapRichTexts(definition, (text) => {
    if (text.format !== 'html') return text;
    const html = text.text.replace(SOURCE, (whole, before: string, address: string) => {
      const path = pathAt(address.replaceAll('&amp;', '&'));
      return path === undefined ? whole : `${before}${nameOf(path)}`;
    });
    const files = namedIn(html);
    return { text: html, format: 'html', ...(files.length > 0 && { files }) };
  });
}

/** Ids of the uploaded files that the texts show. */
export function uploadsIn(definition: unknown): readonly string[] {
  const ids = new Set<string>();
  mapRichTexts(definition, (text) => {
    for (const id of text.format === 'html' ? attachedFiles(text.text) : []) ids.add(id);
    return text;
  });
  return [...ids];
}

/** Paths of all files that the texts of a definition name. */
export function filesNamed(definition: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  mapRichTexts(definition, (text) => {
    for (const path of text.files ?? []) paths.add(path);
    return text;
  });
  return paths;
}

const namedIn = (html: string): string[] => [...new Set([...html.matchAll(FILE)].flatMap(([, url = '']) => decoded(url) ?? []))];

/** Anybody may write anything into an address. */
function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}
