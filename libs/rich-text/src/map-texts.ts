import type { RichText } from '@sreda/contracts';

const FORMATS: ReadonlySet<unknown> = new Set(['html', 'markdown', 'plain', 'moodle']);

/** Definitions and views of all question types are JSON in which formatted texts have this form; nothing else has. */
export const isRichText = (value: unknown): value is RichText => {
  const { text, format } = (value ?? {}) as { text?: unknown; format?: unknown };
  return typeof text === 'string' && FORMATS.has(format);
};

/** The same JSON with every formatted text in it changed. What has none in it stays the same object: most of a view is no text. */
export function mapRichTexts<T>(value: T, change: (text: RichText) => RichText): T {
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return change(value) as T;
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const changed: unknown = mapRichTexts(item as unknown, change);
    if (changed === item) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}
