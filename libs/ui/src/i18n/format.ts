import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fromWallTime, toWallTime } from './wall-time.js';

export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | null;
}

/** «Фамилия Имя Отчество», as lists of people have it. */
export const fullName = (p: PersonName): string => [p.familyName, p.givenName, p.patronymic].filter(Boolean).join(' ');
/** «Фамилия И. О.», where a whole name has no room. */
export const shortName = (p: PersonName): string =>
  `${p.familyName} ${[p.givenName, p.patronymic].flatMap((n) => (n ? [`${n.slice(0, 1)}.`] : [])).join(' ')}`.trim();
/** «Имя Отчество», as a person is addressed. */
export const addressName = (p: PersonName): string => [p.givenName, p.patronymic].filter(Boolean).join(' ');

const DAY = 86_400_000;

export interface Format {
  /** What `<input type="datetime-local">` takes and gives, by the clock of the school. */
  toWall(iso: string | null): string;
  fromWall(wall: string): string | null;
  /** The day (ISO yyyy-mm-dd) that it is at that moment by the clock of the school. */
  dayOf(at: string | Date): string;
  number(value: number, digits?: number): string;
  percent(share: number): string;
  time(at: string | Date): string;
  /** «23 ноября 2026 г.» of a date without time (ISO yyyy-mm-dd). */
  date(day: string): string;
  /** «23 нояб.» of the same, where there is little room. */
  shortDate(day: string): string;
  /** «1 сентября – 26 октября 2026 г.» of the first and the last of days without time. */
  dateRange(first: string, last: string): string;
  /** A part of a date without time: its month, its day of the week. */
  datePart(day: string, part: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'month' | 'year'>): string;
  /** «воскресенье, 22 ноября» of now. */
  today(now?: Date): string;
  /** «сегодня, 14:30», «вчера, 9:05», «пн, 23 ноября, 14:30»; the year only when it is another one. */
  moment(at: string | Date, now?: Date): string;
  /** The same without the time: a heading in a time line. */
  day(at: string | Date, now?: Date): string;
  /** «3 дня», «26 часов», «10 минут»: a length of time in milliseconds, rounded down, at least a minute. */
  length(ms: number): string;
}

/** The day before the month: a school in Russia would read `11/12/2026` of «en» as the eleventh of December. */
const regional = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** Keeps a number and its word in one line: «23 ноября», «3 дня». */
const whole = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');

/** `language`: a BCP 47 tag. `timeZone`: an IANA name; absent: that of the device. */
export function makeFormat(language: string, timeZone?: string): Format {
  const locale = regional(language);
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const number = (value: number, digits = 2): string => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const time = (at: string | Date): string =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hour12: false, timeZone }).format(new Date(at));
  const dayOf = (at: string | Date): string => toWallTime(new Date(at).toISOString(), timeZone).slice(0, 10);
  const day = (at: string | Date, now = new Date()): string => {
    const date = new Date(at);
    const days = Math.round((Date.parse(dayOf(date)) - Date.parse(dayOf(now))) / DAY);
    if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    const year = (d: Date): string => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(d);
    const sameYear = year(date) === year(now);
    const parts = sameYear ? ({ weekday: 'short' } as const) : ({ year: 'numeric' } as const);
    return whole(new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...parts, timeZone }).format(date));
  };
  return {
    toWall: (iso) => toWallTime(iso, timeZone),
    fromWall: (wall) => fromWallTime(wall, timeZone),
    dayOf,
    number,
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    time,
    date: (iso) => whole(longDate.format(new Date(iso))),
    shortDate: (iso) => whole(new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(iso))),
    dateRange: (first, last) => whole(longDate.formatRange(new Date(first), new Date(last))),
    datePart: (iso, part) => new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(new Date(iso)),
    today: (now = new Date()) =>
      whole(new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(now)),
    moment: (at, now) => `${day(at, now)}, ${time(at)}`,
    day,
    length: (ms) => {
      const minutes = Math.max(1, Math.floor(ms / 60_000));
      const [value, unit] =
        minutes < 60 ? [minutes, 'minute'] : minutes < 2880 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
      return whole(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value));
    },
  };
}

let schoolTimeZone: string | undefined;
/** Times are shown in the zone of the school, wherever the reader's device thinks it is. */
export const setTimeZone = (timeZone: string | undefined): void => {
  schoolTimeZone = timeZone;
};

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const zone = schoolTimeZone;
  return useMemo(() => makeFormat(i18n.language, zone), [i18n.language, zone]);
}
