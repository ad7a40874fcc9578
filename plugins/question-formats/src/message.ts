import type { I18nMessage } from '@sreda/plugin-sdk';

/** A text of this package's locales. */
export const message = (key: string, params?: I18nMessage['params']): I18nMessage =>
  params ? { key: `question-formats.${key}`, params } : { key: `question-formats.${key}` };
