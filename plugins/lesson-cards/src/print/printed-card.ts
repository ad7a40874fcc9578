import type { Locale } from '@sreda/plugin-sdk';
import type { LessonCardContentDto } from '../card/card.dto.js';

type Field = Exclude<keyof LessonCardContentDto, 'name' | 'stages' | 'links'>;
type Word = Field | 'title' | 'links' | 'stages' | 'stage' | 'teacher' | 'students' | 'result' | 'minutes' | 'total' | 'author';

/** A file has no page around it that could translate. */
const WORDS: Readonly<Record<Locale, Readonly<Record<Word, string>>>> = {
  ru: {
    ...{ title: 'Технологическая карта урока', author: 'Автор', subject: 'Предмет', className: 'Класс', goal: 'Цель' },
    ...{ ofSubject: 'Предметные результаты', cognitive: 'Познавательные УУД', regulatory: 'Регулятивные УУД' },
    ...{ communicative: 'Коммуникативные УУД', personal: 'Личностные результаты', resources: 'Ресурсы и оборудование' },
    ...{ remote: 'Дистанционные технологии (ДОТ)', homework: 'Домашнее задание', links: 'Тесты и ссылки', stages: 'Ход урока' },
    ...{
      stage: 'Этап',
      teacher: 'Деятельность учителя',
      students: 'Деятельность учеников',
      result: 'Результат',
      minutes: 'мин',
      total: 'Всего',
    },
  },
  en: {
    ...{ title: 'Lesson card', author: 'Author', subject: 'Subject', className: 'Class', goal: 'Goal' },
    ...{ ofSubject: 'Outcomes in the subject', cognitive: 'Cognitive skills', regulatory: 'Self-regulation' },
    ...{ communicative: 'Communication', personal: 'Personal outcomes', resources: 'Resources and equipment' },
    ...{ remote: 'Distance learning', homework: 'Homework', links: 'Tests and links', stages: 'Course of the lesson' },
    ...{
      stage: 'Stage',
      teacher: 'What the teacher does',
      students: 'What students do',
      result: 'Outcome',
      minutes: 'min',
      total: 'In all',
    },
  },
};

const BEFORE = [
  'subject',
  'className',
  'goal',
  'ofSubject',
  'cognitive',
  'regulatory',
  'communicative',
  'personal',
  'resources',
  'remote',
] as const;

/** What is printed, whatever the format: what was not filled in is left out. Texts may have several lines. */
export interface PrintedCard {
  readonly title: string;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly links: { readonly label: string; readonly items: LessonCardContentDto['links'] };
  /** The first row is the head. Columns without a word in them are left out. */
  readonly stages: { readonly label: string; readonly rows: readonly (readonly string[])[] };
  readonly after: PrintedCard['facts'];
}

export function printedCard(
  { content, owner }: { content: LessonCardContentDto; owner: { name: string } | null },
  locale: Locale,
): PrintedCard {
  const words = WORDS[locale];
  const fact = (field: Field) => (content[field].trim() === '' ? [] : [{ label: words[field], text: content[field].trim() }]);
  const minutes = content.stages.reduce((sum, stage) => sum + stage.minutes, 0);
  const stages = content.stages.map((stage) => [
    stage.minutes > 0 ? `${stage.name}\n${stage.minutes} ${words.minutes}` : stage.name,
    ...[stage.teacher, stage.students, stage.result].map((text) => text.trim()),
  ]);
  const used = [0, 1, 2, 3].filter((column) => column === 0 || stages.some((row) => row[column] !== ''));
  const head = [words.stage, words.teacher, words.students, words.result];
  const columns = (row: readonly string[]): string[] => used.map((column) => row[column] ?? '');
  return {
    title: words.title,
    name: content.name,
    facts: [...(owner ? [{ label: words.author, text: owner.name }] : []), ...BEFORE.flatMap(fact)],
    links: { label: words.links, items: content.links },
    stages: {
      label: minutes > 0 ? `${words.stages} · ${words.total.toLowerCase()} ${minutes} ${words.minutes}` : words.stages,
      rows: stages.length === 0 ? [] : [head, ...stages].map(columns),
    },
    after: fact('homework'),
  };
}
