/** Files that lie beside a text: `files/<path>` in our URLs, `@@PLUGINFILE@@/<path>` in Moodle's. */
import type { ExportedQuestion } from '@sreda/plugin-sdk';
import type { XmlElement } from './element.js';

export type File = ExportedQuestion['files'][number];

/** Moodle's mark for a file that lies beside a text; the name is written as in a URL. */
export const MOODLE_FILE_URL = /@@PLUGINFILE@@\/([^\s"'<>?#\\]{1,1000})/g;
const OWN_FILE_URL = /(?<![\w/.-])files\/([^\s"'<>?#\\]{1,1000})/g;

export const ownFileUrl = (path: string): string => `files/${encodePath(path)}`;

/** Our URLs of these files as Moodle's; other addresses stay. */
export const fileUrlsIn = (text: string, paths: readonly string[]): string =>
  paths.length === 0
    ? text
    : text.replace(OWN_FILE_URL, (whole, url: string) => (paths.includes(decodePath(url)) ? `@@PLUGINFILE@@/${url}` : whole));

export function decodePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** An apostrophe would end an attribute. */
const encodePath = (path: string): string =>
  path
    .split('/')
    .map((segment) => encodeURIComponent(segment).replaceAll("'", '%27'))
    .join('/');

/** Folder and name, without anything that leads out of the question. */
export function pathOf({ attributes }: XmlElement): string {
  const segments = `${attributes['path'] ?? ''}/${attributes['name'] ?? ''}`.split(/[/\\]/);
  return segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..').join('/') || 'file';
}

/** The inverse of {@link pathOf}: the folder begins and ends with a slash. */
export function splitPath(path: string): { folder: string; name: string } {
  const cut = path.lastIndexOf('/') + 1;
  return { folder: `/${path.slice(0, cut)}`, name: path.slice(cut) };
}
