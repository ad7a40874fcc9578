import { useTranslation } from 'react-i18next';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1024;

/** 5242880 → «5 МБ». */
export function byteText(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)));
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[power], unitDisplay: 'short', maximumFractionDigits: 1 });
  return format.format(bytes / STEP ** power);
}

export function useByteText(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => byteText(bytes, i18n.language);
}
