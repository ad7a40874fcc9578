import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { LessonCardDto } from '../card/card.dto.js';
import { docxOf } from './docx.js';
import { printedCard } from './printed-card.js';

const content = {
  ...{
    name: 'Кислоты',
    subject: 'Химия',
    className: '8',
    goal: 'Понять',
    ofSubject: '',
    cognitive: ' ',
    regulatory: '',
    communicative: '',
  },
  ...{ personal: '', resources: 'Индикаторы\nПробирки', remote: '', homework: '§ 38' },
  links: [{ name: 'Тест & ответы', url: 'https://school.example/quiz/1?a=1&b=2' }],
  stages: [
    { id: '1', name: 'Опрос', minutes: 10, teacher: 'Спрашивает <всех>', students: '', result: '' },
    { id: '2', name: 'Опыт', minutes: 0, teacher: '', students: 'Наблюдают', result: '' },
  ],
};
const card = { content, name: content.name, owner: { id: '1', name: 'Орлова Анна' } } as LessonCardDto;

/** The text of one entry of a ZIP archive that keeps sizes in its local headers or in its directory. */
function entry(zip: Buffer, name: string): string {
  const at = zip.lastIndexOf(Buffer.from(name));
  const directory = at - 46;
  const [packed, offset] = [zip.readUInt32LE(directory + 20), zip.readUInt32LE(directory + 42)];
  const begin = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const data = zip.subarray(begin, begin + packed);
  return (zip.readUInt16LE(directory + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
}

describe('A printed card', () => {
  it('leaves out what was not filled in', () => {
    const printed = printedCard(card, 'ru');
    expect(printed.facts.map(({ label }) => label)).toEqual(['Автор', 'Предмет', 'Класс', 'Цель', 'Ресурсы и оборудование']);
    expect(printed.stages).toEqual({
      label: 'Ход урока · всего 10 мин',
      rows: [
        ['Этап', 'Деятельность учителя', 'Деятельность учеников'],
        ['Опрос\n10 мин', 'Спрашивает <всех>', ''],
        ['Опыт', '', 'Наблюдают'],
      ],
    });
    expect(printedCard(card, 'en').stages.label).toBe('Course of the lesson · in all 10 min');
  });

  it('is the same in DOCX, as text that can be edited', async () => {
    const docx = await docxOf(card, 'ru');
    const text = entry(docx, 'word/document.xml');
    for (const said of ['Кислоты', 'Орлова Анна', 'Пробирки', 'Спрашивает &lt;всех&gt;', 'Наблюдают', '§ 38', 'Тест &amp; ответы'])
      expect(text).toContain(said);
    expect(entry(docx, 'word/_rels/document.xml.rels')).toContain('https://school.example/quiz/1?a=1&amp;b=2');
  });
});
