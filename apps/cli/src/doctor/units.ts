const UNITS = { ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'], en: ['B', 'kB', 'MB', 'GB', 'TB'] } as const;

/** Bytes with one decimal place from kilobytes (1024) on, e.g. `1.5 GB`. */
export function formatBytes(bytes: number, locale: 'ru' | 'en'): string {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS[locale].length - 1);
  const value = (bytes / 1024 ** power).toLocaleString(locale, { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${value} ${UNITS[locale][power]}`;
}
