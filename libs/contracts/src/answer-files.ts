/** A stored file that belongs to an answer: as the store describes it, which is checked when the answer is saved. */
export interface AnswerFile {
  readonly fileId: string;
  readonly name: string;
  /** By the contents. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The files that a response refers to. A response of any type keeps them in its field `files`, so that who stores answers finds them without knowing
 * the type.
 */
export function answerFiles(response: unknown): readonly AnswerFile[] {
  const files = typeof response === 'object' && response !== null && 'files' in response ? response.files : undefined;
  return Array.isArray(files) ? (files as AnswerFile[]) : [];
}

/** Kinds of files → file name extensions or media types. The names are those of Moodle's `filetypeslist`. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    archive: '.7z .gz .rar .tar .zip',
    audio: 'audio/*',
    document: '.doc .docx .epub .odt .pdf .rtf .txt',
    html_audio: 'audio/*',
    html_video: 'video/*',
    image: 'image/*',
    optimised_image: 'image/*',
    presentation: '.odp .pps .ppsx .ppt .pptx',
    sourcecode: '.c .cpp .cs .css .h .html .java .js .json .m .pas .php .py .rb .sql .ts .xml',
    spreadsheet: '.csv .ods .xls .xlsx',
    video: 'video/*',
    web_audio: 'audio/*',
    web_image: 'image/*',
    web_video: 'video/*',
  }).map(([kind, files]) => [kind, files.split(' ')]),
);

const EXTENSION = /^\.[^\s.,;/\\][^\s,;/\\]*$/;
const MEDIA_TYPE = /^[a-z]+\/[\w.+*-]+$/;

/** Whether this names files at all: a kind (`image`), an extension (`.pdf`) or a media type (`image/png`, `image/*`). */
export const isFileType = (type: string): boolean => KINDS.has(type) || EXTENSION.test(type) || MEDIA_TYPE.test(type);

/** A type as people write it, `pdf` or `*.pdf` for `.pdf`; `isFileType` tells whether it became one. */
export const fileTypeAsWritten = (written: string): string => (isFileType(written) ? written : `.${written.replace(/^\*?\.?/, '')}`);

/** Extensions and media types of these types, as the `accept` of a file field has them. */
export const acceptOf = (types: readonly string[]): string[] => [...new Set(types.flatMap((type) => KINDS.get(type) ?? [type]))];

/** Whether the file is of one of these types; of none, any is. */
export function takesFile(types: readonly string[], { name, mediaType }: Pick<AnswerFile, 'name' | 'mediaType'>): boolean {
  return (
    types.length === 0 ||
    acceptOf(types).some((type) =>
      type.startsWith('.')
        ? name.toLowerCase().endsWith(type.toLowerCase())
        : type.endsWith('/*')
          ? mediaType.startsWith(type.slice(0, -1))
          : mediaType === type,
    )
  );
}
