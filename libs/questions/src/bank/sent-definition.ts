import type { QuestionDefinition } from '@sreda/contracts';
import { Problem, type QuestionType } from '@sreda/plugin-sdk';
import { cleanTexts, isRichText } from '@sreda/rich-text';

/**
 * A definition from outside as it is kept: valid and clean. Texts in which nothing is left go where the schema lets them out or takes null: a file does
 * not tell an empty text from none, so what came back from one would else be another question. Throws 422 as the schema does.
 */
export function sentDefinition({ definition: { schema } }: QuestionType, sent: unknown): QuestionDefinition {
  const definition = cleanTexts(schema.parse(sent));
  return [...new Set(emptyFieldsOf(definition))].reduce((kept, field) => {
    for (const nothing of [undefined, null]) {
      try {
        return schema.parse(without(kept, field, nothing));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
    return kept;
  }, definition);
}

const isEmptyText = (value: unknown): boolean => isRichText(value) && value.text === '';

/** Like `choices.*.feedback`: one field of all items of a list counts once, for a list may be long. */
function emptyFieldsOf(value: unknown, field = ''): string[] {
  if (isEmptyText(value)) return [field];
  if (Array.isArray(value)) return value.flatMap((item) => emptyFieldsOf(item, `${field}.*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => emptyFieldsOf(item, `${field}.${key}`));
}

function without(value: unknown, wanted: string, nothing: null | undefined, field = ''): unknown {
  if (field === wanted && isEmptyText(value)) return nothing;
  if (Array.isArray(value)) return value.map((item) => without(item, wanted, nothing, `${field}.*`));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, without(item, wanted, nothing, `${field}.${key}`)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}
