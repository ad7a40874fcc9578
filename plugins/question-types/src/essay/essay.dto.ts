import { type AnswerFile, type EssayAttachments, type EssayDefinition, type EssayResponse, MOST_ATTACHMENTS } from '@sreda/contracts';
import { Document, Flag, Id, ListOf, Nested, OneOf, Text, TextList, Whole } from '@sreda/plugin-sdk/server';
import { OptionalText, QuestionDefinitionDto, RichTextDto } from '../question.dto.js';
import { TypedTextDto } from '../typed-response.dto.js';

const responseFormats: readonly EssayDefinition['responseFormat'][] = ['editor', 'plain', 'monospaced', 'none'];

export class EssayAttachmentsDto implements EssayAttachments {
  @Whole({ min: 1, max: MOST_ATTACHMENTS })
  max: number;
  @Whole({ max: MOST_ATTACHMENTS })
  required: number;
  @TextList({ max: 50, maxLength: 100 })
  types: string[];
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true })
  maxBytes?: number;
}

@Document()
export class EssayDefinitionDto extends QuestionDefinitionDto implements EssayDefinition {
  @OneOf(responseFormats)
  responseFormat: EssayDefinition['responseFormat'];
  @Flag()
  responseRequired: boolean;
  @Whole({ min: 1, max: 100 })
  lines: number;
  @Whole({ min: 1, max: 100_000, optional: true })
  minWords?: number;
  @Whole({ min: 1, max: 100_000, optional: true })
  maxWords?: number;
  @Nested(() => RichTextDto, { optional: true })
  template?: RichTextDto;
  @OptionalText()
  graderInfo?: RichTextDto;
  @Nested(() => EssayAttachmentsDto, { optional: true })
  attachments?: EssayAttachmentsDto;
}

export class AnswerFileDto implements AnswerFile {
  @Id()
  fileId: string;
  @Text({ max: 200, raw: true })
  name: string;
  @Text({ max: 100 })
  mediaType: string;
  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'Bytes' })
  size: number;
}

export class EssayResponseDto extends TypedTextDto implements EssayResponse {
  @ListOf(() => AnswerFileDto, { max: MOST_ATTACHMENTS, optional: true })
  files?: AnswerFileDto[];
}
