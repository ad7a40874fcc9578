import { useTranslation } from 'react-i18next';
import { hasText, needStrings } from './i18n.js';

/** A text whose words the server leaves to the reader's language: key of a package's strings and parameters. */
export interface I18nMessage {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Translates messages of any package; its strings are fetched when they are not here yet, and the view draws itself again. */
export function useMessages(): (message: I18nMessage) => string {
  const { t } = useTranslation();
  return ({ key, params }) => {
    if (!hasText(key)) void needStrings(key.slice(0, key.indexOf('.')));
    return t(key, params ?? {});
  };
}
