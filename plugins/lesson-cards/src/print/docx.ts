import type { Locale } from '@sreda/plugin-sdk';
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LessonCardDto } from '../card/card.dto.js';
import { type PrintedCard, printedCard } from './printed-card.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In twentieths of a point: A4 across without its margins. */
const WIDTH = 14_570;
const LABEL = 3200;

/** To be edited further in a word processor: headings and tables, no pictures of them. */
export async function docxOf(card: LessonCardDto, locale: Locale): Promise<Buffer> {
  const { title, name, facts, links, stages, after } = printedCard(card, locale);
  const document = new Document({
    title: name,
    creator: card.owner?.name ?? '',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: locale === 'ru' ? 'ru-RU' : 'en-GB' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 850, bottom: 850, left: 1134, right: 1134 },
          },
        },
        children: [
          new Paragraph({ text: title }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: name, bold: true, color: '000000' })] }),
          ...factsTable(facts),
          ...linksList(links),
          ...stagesTable(stages),
          ...factsTable(after),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Black as all of the text: a card is printed. */
const heading = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, bold: true, color: '000000' })],
  });

const paragraphs = (text: string, bold = false): Paragraph[] =>
  text.split(/\r?\n/).map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }));

const cell = (text: string, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: paragraphs(text, bold),
  });

function factsTable(facts: PrintedCard['facts']): (Table | Paragraph)[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, text }) => new TableRow({ children: [cell(label, LABEL, true), cell(text, WIDTH - LABEL)] }));
  return [new Paragraph(''), new Table({ columnWidths: [LABEL, WIDTH - LABEL], rows })];
}

function linksList({ label, items }: PrintedCard['links']): Paragraph[] {
  if (items.length === 0) return [];
  return [
    heading(label),
    ...items.map(
      ({ name, url }) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [new ExternalHyperlink({ link: url, children: [new TextRun({ text: name, style: 'Hyperlink' })] })],
        }),
    ),
  ];
}

function stagesTable({ label, rows: [head, ...rows] }: PrintedCard['stages']): (Table | Paragraph)[] {
  if (!head) return [];
  const width = Math.floor((WIDTH - LABEL) / Math.max(1, head.length - 1));
  const widths = head.map((_, column) => (column === 0 ? LABEL : width));
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      children: texts.map((text, column) => cell(text, widths[column] ?? width, isHead || column === 0)),
    });
  return [heading(label), new Table({ columnWidths: widths, rows: [row(head, true), ...rows.map((texts) => row(texts, false))] })];
}
