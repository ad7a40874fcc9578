import { type I18nMessage, useFormat, useMessages } from '@sreda/ui';

/** As the server sends it: what a parameter is stands in its text alone. */
interface Sentence {
  readonly key: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A reason in the reader's words, its numbers as the reader writes them; a count stays a number, for it chooses the form of the word. */
export function useSentence(): (sentence: Sentence) => string {
  const message = useMessages();
  const format = useFormat();
  return ({ key, params = {} }) => {
    const shown = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'count' ? format.number(value, 5) : value,
    ]);
    return message({ key, params: Object.fromEntries(shown) as I18nMessage['params'] });
  };
}
