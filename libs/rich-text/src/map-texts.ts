import type { RichText } from '@sreda/contracts';

const FORMATS: ReadonlySet<unknown> = new Set(['html', 'markdown', 'plain', 'moodle']);

/** Definitions and views of all question types are JSON in which formatted texts have this form; nothing else has. */
export const isRichText = (value: unknown): value is RichText => {
  const { text, format } = (value ?? {}) as { text?: unknown; format?: unknown };
  return typeof text === 'string' && FORMATS.has(format);
};

/** The same JSON with every formatted text in it changed. */
export function mapRichTexts<T>(value: T, change: (text: RichText) => RichText): T {
  if (Array.isArray(value)) return value.map((item: unknown) => mapRichTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return change(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, mapRichTexts(item, change)])) as T;
}
