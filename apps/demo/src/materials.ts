import { CopyService, type NewMaterialVersionDto, PublishService } from '@sreda/network';
import { Database } from '@sreda/database';
import { type MaterialPart, points } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import { BankService } from '@sreda/questions';
import type { Demo, Teacher } from './demo.js';

type Card = Omit<NewMaterialVersionDto, 'objectId' | 'authorIds'>;
const CARD: Omit<Card, 'title' | 'description'> = {
  ...{ kind: 'category', topic: '', classFrom: 5, classTo: 5, licence: 'cc-by', ageMark: '6+', adapted: [] },
  ...{ subject: 'Математика', rights: 'Вопросы составлены учителем школы' },
};

/** Materials of the network: questions that a neighbour has a copy of and that have gone on since, a lesson card, and what waits for the methodist. */
export async function seedMaterials(demo: Demo, lessonCardId: string): Promise<void> {
  const [author, methodist, neighbour] = [await demo.teacher('teacher'), await demo.teacher('methodist'), await demo.teacher('teacher2')];
  const on = (person: Teacher, day: number, hour: number) => demo.acting(person, () => demo.calendar.at(day, hour));
  const publishing = demo.get(PublishService);
  const handIn = async (day: number, card: Pick<Card, 'title' | 'description'> & Partial<Card>, objectId: string) =>
    publishing.handIn(on(author, day, 15), { ...CARD, ...card, objectId, authorIds: [author.personId] });
  const publish = (day: number, versionId: string) =>
    publishing.decide(on(methodist, day, 11), versionId, { decision: 'publish', reason: '' });

  const fractions = {
    title: 'Обыкновенные дроби',
    description: 'Семь вопросов на сложение и сравнение, минут на двадцать. Годятся для проверки в начале темы.',
  };
  const fractionsId = await category(demo, 'Обыкновенные дроби');
  const first = await handIn(-20, fractions, fractionsId);
  await publish(-18, first.versionId);
  const bankId = await demo.get(BankService).ensure(on(neighbour, -15, 16), { ownerKind: 'person', ownerId: neighbour.personId });
  await demo.get(CopyService).take(on(neighbour, -15, 16), first.materialId, bankId);

  const kind = demo.get(Extensions).get(points.materialKind, 'category');
  const going = on(author, -5, 16);
  const { content, files } = await kind.read(going, fractionsId);
  const [question] = content.filter((part) => part.kind === 'question');
  if (!question) throw new Error('The demo category has no question');
  await kind.apply(
    going,
    fractionsId,
    { removed: [], added: [], changed: [{ id: question.id, set: clearer(question), unset: [] }] },
    files,
  );
  await publish(-3, (await handIn(-4, fractions, fractionsId)).versionId);

  const card = { title: 'Сравнение обыкновенных дробей', description: 'Урок в классе, в котором двое учатся из дома.' };
  const ofCard = { ...card, kind: 'lesson-card', topic: 'Обыкновенные дроби', adapted: ['motor'], rights: 'Карту составил учитель школы' };
  await publish(-12, (await handIn(-13, ofCard, lessonCardId)).versionId);

  const safety = { title: 'Безопасность в сети', description: 'Пароли, письма незнакомцев, личные данные.' };
  await handIn(-1, { ...safety, subject: 'Информатика', classFrom: 7, classTo: 7 }, await category(demo, 'Безопасность'));
}

const clearer = ({ data }: MaterialPart): MaterialPart['data'] => {
  const text = data['definition.text'] as { readonly text: string };
  return { 'definition.text': { ...text, text: `${text.text} Ответ проверьте по циферблату.` } };
};

async function category(demo: Demo, name: string): Promise<string> {
  const row = await demo.get(Database).queryOne<{ id: string }>(demo.system, `select id from questions.category where name = $1`, [name]);
  if (!row) throw new Error(`The demo has no category ${name}`);
  return row.id;
}
