/** What a value of a field says, in lines, so that two of them can be compared word by word. */
export interface Words {
  /** Of a field inside a value: `fraction` → «оценка». */
  readonly nameOf: (field: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly plain: (richText: { readonly text: string; readonly format: string }) => string;
}

export function readable(value: unknown, words: Words): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value))
    return value
      .map((one) => readable(one, words))
      .filter(Boolean)
      .join('\n');
  if (typeof value === 'object') return isRichText(value) ? words.plain(value).trim() : entriesOf(value, words);
  return typeof value === 'number' ? String(value) : (value as string);
}

/** What it is about first, then the rest by name. */
function entriesOf(value: object, words: Words): string {
  const told = Object.entries(value).map(([field, inner]) => [field, readable(inner, words)] as const);
  const [lead, ...rest] = told.filter(([, text]) => text !== '');
  if (!lead) return '';
  const [field, text] = lead;
  const named = rest.map(([name, its]) => `${words.nameOf(name)}: ${its}`);
  return [field === 'text' || rest.length === 0 ? text : `${words.nameOf(field)}: ${text}`, ...named].join(' · ');
}

const isRichText = (value: object): value is { text: string; format: string } =>
  'text' in value && 'format' in value && typeof value.text === 'string' && typeof value.format === 'string';
