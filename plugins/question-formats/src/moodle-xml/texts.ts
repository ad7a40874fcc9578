import type { RichText, TextFormat } from '@sreda/contracts';
import type { I18nMessage } from '@sreda/plugin-sdk';
import { message } from '../message.js';
import { childOf, childrenOf, textOf, type XmlElement } from './element.js';
import { decodePath, type File, MOODLE_FILE_URL, ownFileUrl, pathOf } from './files.js';
import { TEXT_FORMATS } from './vocabulary.js';

const FORMATS: ReadonlyMap<string | undefined, TextFormat> = new Map(
  Object.entries(TEXT_FORMATS).map(([format, name]) => [name, format as TextFormat]),
);

/** Reads the texts of one question, and collects the files that lie beside them. */
export class TextReader {
  readonly files: File[] = [];
  readonly warnings: I18nMessage[] = [];

  /** What `<questiontext>` and its like hold; `format` is taken where the element names none. */
  read(element: XmlElement | undefined, format: TextFormat): RichText {
    const written = textOf(childOf(element, 'text'));
    const own = FORMATS.get(element?.attributes['format']) ?? format;
    const names = new Map<string, string>();
    for (const file of element ? childrenOf(element, 'file') : []) names.set(pathOf(file), this.keep(pathOf(file), contentOf(file)));
    const used = new Set<string>(names.values());
    const text = written.replace(MOODLE_FILE_URL, (whole, url: string) => {
      const path = names.get(decodePath(url));
      if (path !== undefined) return ownFileUrl(path);
      this.warnings.push(message('file-missing', { file: decodePath(url) }));
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

const contentOf = (file: XmlElement): Uint8Array => Buffer.from(textOf(file), file.attributes['encoding'] === 'base64' ? 'base64' : 'utf8');
