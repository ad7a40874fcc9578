import type { Locale, Separators } from '@sreda/plugin-sdk';

/** How numbers are written in the language of the interface. */
export const separatorsOf: Readonly<Record<Locale, Separators>> = {
  ru: { decimal: ',', thousands: ' ' },
  en: { decimal: '.', thousands: ',' },
};
