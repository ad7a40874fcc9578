import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Locale, preferences } from '../theme/preferences.js';

export type Strings = Readonly<Record<string, string>>;
type Loader = () => Promise<{ readonly default: Strings }>;
/** Group of strings → language → its chunk. The web build makes this table from the `locales` folders of all packages. */
export type StringGroups = Readonly<Record<string, Readonly<Record<Locale, Loader>>>>;

let groups: StringGroups = {};
const wanted = new Set<string>();
const loaded = new Set<string>();

/** Codes of field errors carry no package, so `identity.field.email` can be found as `field.email`, too. */
function withFieldCodes(strings: Strings): Strings {
  const codes = Object.entries(strings).flatMap(([key, text]) => {
    const code = /^[a-z-]+\.(field\..+)$/.exec(key)?.[1];
    return code === undefined ? [] : [[code, text] as const];
  });
  return { ...Object.fromEntries(codes), ...strings };
}

async function load(group: string, locale: Locale): Promise<void> {
  const id = `${locale}/${group}`;
  const loader = groups[group]?.[locale];
  if (!loader || loaded.has(id)) return;
  const strings = await loader();
  i18next.addResourceBundle(locale, 'translation', withFieldCodes(strings.default), false, true);
  loaded.add(id);
}

/** Makes the strings of a group available in the present language, and in each that is chosen later. */
export async function needStrings(group: string): Promise<void> {
  wanted.add(group);
  await load(group, preferences.get().locale);
}

export async function changeLocale(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((group) => load(group, locale)));
  await i18next.changeLanguage(locale);
}

/** Keys are `<package>.<name>`, flat: dots and colons in names have no meaning of their own. */
export async function startI18n(table: StringGroups): Promise<void> {
  groups = table;
  await i18next.use(initReactI18next).init({
    lng: preferences.get().locale,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  await needStrings('core');
  let shown = preferences.get().locale;
  preferences.subscribe(() => {
    const { locale } = preferences.get();
    if (locale === shown) return;
    shown = locale;
    void changeLocale(locale);
  });
}

export const hasText = (key: string): boolean => i18next.exists(key);

/** A lazy page together with the strings it needs: `withStrings('web/admin', () => import('./page.js'))`. */
export const withStrings =
  <T>(group: string, load: () => Promise<T>): (() => Promise<T>) =>
  async () => {
    const [page] = await Promise.all([load(), needStrings(group)]);
    return page;
  };
