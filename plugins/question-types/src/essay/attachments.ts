import { type AnswerFile, type EssayAttachments, isFileType, takesFile } from '@sreda/contracts';
import type { I18nMessage } from '@sreda/plugin-sdk';

/** Those that the question takes. That they are what they say, whoever keeps the answer checks. */
export function taken(attachments: EssayAttachments | undefined, files: readonly AnswerFile[]): AnswerFile[] {
  if (!attachments) return [];
  const { max, types, maxBytes = Infinity } = attachments;
  const once = [...new Map(files.map((file) => [file.fileId, file])).values()];
  return once.filter((file) => file.size <= maxBytes && takesFile(types, file)).slice(0, max);
}

/** Settings with which nobody could answer, or which mean nothing. */
export function problemsOf({ max, required, types }: EssayAttachments): I18nMessage[] {
  const unknown = types.find((type) => !isFileType(type));
  return [
    ...(required > max ? [{ key: 'question-types.more-files-required-than-taken', params: { required, max } }] : []),
    ...(unknown === undefined ? [] : [{ key: 'question-types.file-type-unknown', params: { type: unknown } }]),
  ];
}
