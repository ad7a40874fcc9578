import { type Content, pdfOf, type TableCell } from '@sreda/document';
import type { Locale } from '@sreda/plugin-sdk';
import type { LessonCardDto } from '../card/card.dto.js';
import { type PrintedCard, printedCard } from './printed-card.js';

/** Between the rows alone. */
const LINES = {
  hLineWidth: (row: number, { table }: { table: { body: readonly unknown[] } }) => (row === 0 || row === table.body.length ? 0 : 0.5),
  ...{ vLineWidth: () => 0, hLineColor: () => '#dddddd' },
};
const RULES = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#bbbbbb', vLineColor: () => '#bbbbbb' };

/** A4 across, because the stages are a wide table. */
export function pdfOfCard(card: LessonCardDto, locale: Locale): Promise<Buffer> {
  const { title, name, facts, links, stages, after } = printedCard(card, locale);
  return pdfOf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [40, 30, 40, 30],
    info: { title: name },
    language: locale,
    defaultStyle: { fontSize: 10, lineHeight: 1.15 },
    styles: { heading: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] } },
    content: [
      { text: title, color: '#555555' },
      { text: name, fontSize: 18, bold: true, margin: [0, 2, 0, 8] },
      ...factsTable(facts),
      ...(links.items.length > 0 ? [{ text: links.label, style: 'heading' }, { ul: links.items.map(linkOf) }] : []),
      ...stagesTable(stages),
      ...(after.length > 0 ? [{ text: '', margin: [0, 6, 0, 0] as [number, number, number, number] }, ...factsTable(after)] : []),
    ],
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', margin: [0, 6, 40, 0], fontSize: 8, color: '#555555' }),
  });
}

const linkOf = ({ name, url }: { name: string; url: string }): Content => ({
  text: [
    { text: name, link: url, color: '#1a4fa0', decoration: 'underline' },
    { text: `  ${url}`, color: '#555555', fontSize: 8 },
  ],
});

function factsTable(facts: PrintedCard['facts']): Content[] {
  if (facts.length === 0) return [];
  const body = facts.map(({ label, text }): TableCell[] => [{ text: label, color: '#555555' }, { text }]);
  return [{ table: { widths: [150, '*'], body }, layout: LINES }];
}

function stagesTable({ label, rows: [head, ...rows] }: PrintedCard['stages']): Content[] {
  if (!head) return [];
  const body = [
    head.map((text): TableCell => ({ text, bold: true, fillColor: '#f0f0f0' })),
    ...rows.map((row) => row.map((text, column): TableCell => ({ text, bold: column === 0 }))),
  ];
  const widths = head.map((_, column) => (column === 0 ? 120 : '*'));
  return [
    { text: label, style: 'heading' },
    { table: { headerRows: 1, widths, body }, layout: RULES },
  ];
}
