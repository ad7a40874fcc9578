import { pdfOf } from '@sreda/document';
import type { Locale } from '@sreda/plugin-sdk';
import { DateTime } from 'luxon';
import type { EventKind } from '../event/event.dto.js';
import type { CertificateSaysDto } from './certificate.dto.js';

type Words = Readonly<Record<'title' | 'certifies' | 'tookPart' | 'number' | 'verify', string>>;
/** A document has no page around it that could translate. */
const WORDS: Readonly<Record<Locale, Words>> = {
  ru: {
    title: 'Сертификат участника',
    certifies: 'подтверждает, что',
    tookPart: 'участвовал(а) в мероприятии',
    number: 'Номер',
    verify: 'Проверить',
  },
  en: {
    title: 'Certificate of participation',
    certifies: 'certifies that',
    tookPart: 'took part in',
    number: 'Number',
    verify: 'Verify at',
  },
};
const KINDS: Readonly<Record<Locale, Readonly<Record<EventKind, string>>>> = {
  ru: {
    ...{ webinar: 'вебинар', seminar: 'семинар', practicum: 'практикум', 'round-table': 'круглый стол', workshop: 'мастер-класс' },
    ...{ 'open-lesson': 'открытый урок', 'joint-lesson': 'совместный урок' },
  },
  en: {
    ...{ webinar: 'webinar', seminar: 'seminar', practicum: 'practicum', 'round-table': 'round table', workshop: 'workshop' },
    ...{ 'open-lesson': 'open lesson', 'joint-lesson': 'joint lesson' },
  },
};

export const kindName = (kind: EventKind, locale: Locale): string => KINDS[locale][kind];

/** A4 across. `verifyUrl` carries the number, in letters and as a QR code. */
export function certificatePdf(says: CertificateSaysDto, number: string, verifyUrl: string, locale: Locale): Promise<Buffer> {
  const words = WORDS[locale];
  const day = DateTime.fromISO(says.date).setLocale(locale).toLocaleString(DateTime.DATE_FULL);
  return pdfOf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [80, 90, 80, 60],
    info: { title: `${words.title} ${number}` },
    language: locale,
    defaultStyle: { alignment: 'center', lineHeight: 1.2 },
    background: { canvas: [{ type: 'rect', x: 30, y: 30, w: 782, h: 535, lineWidth: 1.5, lineColor: '#2459d6' }] },
    content: [
      { text: words.title, fontSize: 34, bold: true, color: '#2459d6' },
      { text: `${says.school} ${words.certifies}`, fontSize: 14, margin: [0, 24, 0, 8] },
      { text: says.name, fontSize: 26, bold: true },
      { text: words.tookPart, fontSize: 14, margin: [0, 12, 0, 8] },
      { text: `«${says.title}»`, fontSize: 20, bold: true },
      { text: `${says.kind}, ${day}`, fontSize: 14, margin: [0, 8, 0, 0] },
      {
        absolutePosition: { x: 80, y: 440 },
        columns: [
          { width: 90, qr: verifyUrl, fit: 80, alignment: 'left' },
          {
            width: '*',
            alignment: 'left',
            margin: [12, 16, 0, 0],
            stack: [
              { text: `${words.number} ${number}`, bold: true },
              { text: `${words.verify}: ${verifyUrl}`, link: verifyUrl, fontSize: 9, color: '#555555' },
            ],
          },
        ],
      },
    ],
  });
}
