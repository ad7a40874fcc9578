import { useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export const locales = ['ru', 'en'] as const;
export const visionSizes = [100, 150, 200] as const;
export const visionSchemes = ['black-on-white', 'white-on-black', 'blue'] as const;
export const visionSpacings = ['normal', 'wide', 'widest'] as const;

export type Locale = (typeof locales)[number];
export type Theme = (typeof themes)[number];

/** Low-vision mode by ГОСТ Р 52872. */
export interface Vision {
  readonly on: boolean;
  /** Percent of the normal size. */
  readonly size: number;
  readonly scheme: (typeof visionSchemes)[number];
  readonly spacing: (typeof visionSpacings)[number];
  readonly pictures: boolean;
}
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly vision: Vision;
}

const STORED = 'sreda.preferences';
/** Ready attributes of <html>, which the inline script of index.html sets before the first paint. */
const STORED_ATTRIBUTES = 'sreda.html';
const CHROME_COLOURS = { light: '#ffffff', dark: '#14171c' };

const isLocale = (value: unknown): value is Locale => locales.some((l) => l === value);

function browserLocale(): Locale {
  const first = navigator.languages.map((l) => l.slice(0, 2)).find(isLocale);
  return first ?? 'ru';
}

const defaults = (): Preferences => ({
  locale: browserLocale(),
  theme: 'auto',
  vision: { on: false, size: 100, scheme: 'black-on-white', spacing: 'normal', pictures: true },
});

// A browser may forbid storage (private mode, policy of the school): the choice then lives as long as the page.
function read(): Preferences {
  const fallback = defaults();
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Preferences>;
    return {
      locale: isLocale(stored.locale) ? stored.locale : fallback.locale,
      theme: themes.find((t) => t === stored.theme) ?? fallback.theme,
      vision: { ...fallback.vision, ...stored.vision },
    };
  } catch {
    return fallback;
  }
}

function attributesOf({ locale, theme, vision }: Preferences): Record<string, string> {
  const attributes: Record<string, string> = { lang: locale };
  if (theme !== 'auto') attributes['data-theme'] = theme;
  if (vision.on) {
    attributes['data-scheme'] = vision.scheme;
    attributes['data-size'] = String(vision.size);
    attributes['data-spacing'] = vision.spacing;
    if (!vision.pictures) attributes['data-pictures'] = 'off';
  }
  return attributes;
}

// Chromium does not look again at container queries in rem when the size of the root's text changes.
function remeasure(): void {
  for (const container of document.querySelectorAll<HTMLElement>('.s-app')) {
    container.style.containerType = 'normal';
    void container.offsetWidth;
    container.style.containerType = '';
  }
}

function show(preferences: Preferences): void {
  const html = document.documentElement;
  const attributes = attributesOf(preferences);
  for (const name of ['data-theme', 'data-scheme', 'data-size', 'data-spacing', 'data-pictures']) html.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) html.setAttribute(name, value);
  remeasure();
  const dark = preferences.theme === 'dark' || (preferences.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? CHROME_COLOURS.dark : CHROME_COLOURS.light);
  try {
    localStorage.setItem(STORED, JSON.stringify(preferences));
    localStorage.setItem(STORED_ATTRIBUTES, JSON.stringify(attributes));
  } catch {
    // Nothing to do: see read().
  }
}

let current = read();
const listeners = new Set<() => void>();

export const preferences = {
  get: (): Preferences => current,
  set: (change: Partial<Preferences>): void => {
    current = { ...current, ...change };
    show(current);
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
show(current);

export const usePreferences = (): Preferences => useSyncExternalStore(preferences.subscribe, preferences.get);
