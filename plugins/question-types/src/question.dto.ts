/** Schemas of what all definitions share. The limits hold for what comes from outside: the editor and imported files. */
import type { CombinedFeedback, Hint, QuestionDefinition, RichText, TextFormat } from '@sreda/contracts';
import { Decimal, Document, Flag, ListOf, Nested, OneOf, Text, TextList } from '@sreda/plugin-sdk/server';

export const LONGEST_TEXT = 100_000;
export const MOST_PARTS = 200;
const formats: readonly TextFormat[] = ['html', 'markdown', 'plain', 'moodle'];

export class RichTextDto implements RichText {
  @Text({ min: 0, max: LONGEST_TEXT, raw: true })
  text: string;
  @OneOf(formats)
  format: TextFormat;
  @TextList({ max: 100, maxLength: 300, optional: true })
  files?: string[];
}

/** Feedback, which may be left out. */
export const OptionalText = () => Nested(() => RichTextDto, { optional: true });

export class HintDto implements Hint {
  @Nested(() => RichTextDto)
  text: RichTextDto;
  @Flag()
  clearWrong: boolean;
  @Flag()
  showNumCorrect: boolean;
}

export class CombinedFeedbackDto implements CombinedFeedback {
  @OptionalText()
  correct?: RichTextDto;
  @OptionalText()
  partiallyCorrect?: RichTextDto;
  @OptionalText()
  incorrect?: RichTextDto;
  @Flag()
  showNumCorrect: boolean;
}

@Document()
export class QuestionDefinitionDto implements QuestionDefinition {
  @Nested(() => RichTextDto)
  text: RichTextDto;
  @OptionalText()
  generalFeedback?: RichTextDto;
  @Decimal({ max: 10_000 })
  defaultMark: number;
  @Decimal({ max: 1 })
  penalty: number;
  @ListOf(() => HintDto, { max: 20 })
  hints: HintDto[];
}
