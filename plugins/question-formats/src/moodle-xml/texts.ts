import type { RichText, TextFormat } from '@sreda/contracts';
import type { ExportedQuestion, I18nMessage } from '@sreda/plugin-sdk';
import { message } from '../message.js';
import { childOf, childrenOf, textOf, type XmlElement } from './element.js';

type File = ExportedQuestion['files'][number];

const FORMATS: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  moodle_auto_format: 'moodle',
};
/** Moodle's mark for a file that lies beside a text; the name is written as in a URL. */
const FILE_URL = /@@PLUGINFILE@@\/([^\s"'<>?#\\]{1,1000})/g;

/** Reads the texts of one question, and collects the files that lie beside them. */
export class TextReader {
  readonly files: File[] = [];
  readonly warnings: I18nMessage[] = [];

  /** What `<questiontext>` and its like hold; `format` is taken where the element names none. */
  read(element: XmlElement | undefined, format: TextFormat): RichText {
    const written = textOf(childOf(element, 'text'));
    const own = FORMATS[element?.attributes['format'] ?? ''] ?? format;
    const names = new Map<string, string>();
    for (const file of element ? childrenOf(element, 'file') : []) names.set(pathOf(file), this.keep(pathOf(file), contentOf(file)));
    const used = new Set<string>(names.values());
    const text = written.replace(FILE_URL, (whole, url: string) => {
      const path = names.get(decoded(url));
      if (path !== undefined) return `files/${path.split('/').map(encodeURIComponent).join('/')}`;
      this.warnings.push(message('file-missing', { file: decoded(url) }));
      return whole;
    });
    return { text, format: own, ...(used.size > 0 && { files: [...used] }) };
  }

  optional(element: XmlElement | undefined, format: TextFormat): RichText | undefined {
    const text = this.read(element, format);
    return text.text === '' ? undefined : text;
  }

  /** The same name may stand beside two texts of a question for two files. */
  private keep(path: string, content: Uint8Array): string {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? path : `${n}/${path}`;
      const same = this.files.find((file) => file.path === candidate);
      if (same && !Buffer.from(same.content).equals(content)) continue;
      if (!same) this.files.push({ path: candidate, content });
      return candidate;
    }
  }
}

/** Folder and name, without anything that leads out of the question. */
function pathOf({ attributes }: XmlElement): string {
  const segments = `${attributes['path'] ?? ''}/${attributes['name'] ?? ''}`.split(/[/\\]/);
  return segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..').join('/') || 'file';
}

const contentOf = (file: XmlElement): Uint8Array => Buffer.from(textOf(file), file.attributes['encoding'] === 'base64' ? 'base64' : 'utf8');

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
