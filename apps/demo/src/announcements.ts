import { AnnouncementReading, AnnouncementSender } from '@sreda/announcements';
import { Database } from '@sreda/database';
import { addDays, dayIn } from '@sreda/identity';
import { ZONE } from './calendar.js';
import type { Demo } from './demo.js';

/** So many of those who were asked have read it; of the pupils only those whom their class teacher has reminded. */
const HAVE_READ = 40;

/** What the head asks the whole school to read, and what a class teacher tells the parents of the class. */
export async function seedAnnouncements(demo: Demo): Promise<void> {
  const [head, classTeacher] = [await demo.teacher('head'), await demo.teacher('class-teacher')];
  const sender = demo.get(AnnouncementSender);
  const at = (day: number, hour: number) => () => demo.calendar.at(day, hour);
  const order = await sender.send(demo.acting(head, at(-3, 10)), {
    place: { kind: 'school', id: head.schoolId },
    roles: ['student', 'guardian', 'teacher'],
    title: 'Вход в школу по новым пропускам',
    text: '<p>С понедельника школа открывается по новым пропускам. Их выдают классные руководители.</p><p>Кто забыл пропуск, отмечается у дежурного.</p>',
    mustRead: true,
    until: addDays(dayIn(ZONE, demo.calendar.at(0, 12)), 10),
  });
  const own = await demo.get(Database).queryOne<{ id: string }>(
    demo.system,
    `select a.context_id as id from access.role_assignment a join access.role r on r.id = a.role_id
      where r.key = 'class-teacher' and a.person_id = $1`,
    [classTeacher.personId],
  );
  if (!own) throw new Error('The class teacher of the demo has no class');
  await sender.send(demo.acting(classTeacher, at(-2, 15)), {
    place: { kind: 'class', id: own.id },
    roles: ['guardian'],
    title: 'Родительское собрание в четверг',
    text: '<p>Начало в 18:30, кабинет 204. Поговорим о поездке и о том, как закончить четверть.</p>',
    mustRead: false,
    until: null,
  });
  const readers = await demo.get(Database).query<{ personId: string }>(
    demo.system,
    `select r.person_id as "personId" from announcements.recipient r
       left join identity.account a on a.person_id = r.person_id and a.demo is not null
      where r.announcement_id = $1 and a.id is null
        and not exists (select from identity.membership m where m.person_id = r.person_id and m.kind = 'student' and m.organisation_id <> $3)
      order by r.person_id limit $2`,
    [order, HAVE_READ, own.id],
  );
  for (const { personId } of readers) {
    await demo.get(AnnouncementReading).read(demo.acting({ personId, schoolId: head.schoolId }, at(-2, 19)), order);
  }
}
