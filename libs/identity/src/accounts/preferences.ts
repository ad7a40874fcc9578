/** How the interface looks for one person; kept with the account. The locale is a column of its own, because every request needs it. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly vision: Vision;
}

/** Low-vision mode, ГОСТ Р 52872. */
export interface Vision {
  readonly on: boolean;
  /** Text size in per cent. */
  readonly size: number;
  readonly scheme: 'black-on-white' | 'white-on-black' | 'blue';
  readonly spacing: 'normal' | 'wide' | 'widest';
  readonly pictures: boolean;
}

const DEFAULTS: Preferences = {
  theme: 'auto',
  vision: { on: false, size: 100, scheme: 'black-on-white', spacing: 'normal', pictures: true },
};

/** Stored preferences, completed: a row written by an older version lacks what was added since. */
export const withDefaults = (stored: Partial<Preferences>): Preferences => ({
  ...DEFAULTS,
  ...stored,
  vision: { ...DEFAULTS.vision, ...stored.vision },
});
