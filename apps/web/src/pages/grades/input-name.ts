import type { Format } from '@sreda/ui';

/** «Контрольная, 23 ноября 2026 г.»: what went into a total, with the day it is of. */
export const inputName = (format: Format, { name, day }: { readonly name: string; readonly day?: string | null }): string =>
  day ? `${name}, ${format.date(day)}` : name;
