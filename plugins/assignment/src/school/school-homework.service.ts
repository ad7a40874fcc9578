import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { pageOf, readCursor } from '@sreda/plugin-sdk/server';
import { classStudents } from '../class/class-students.js';
import type { HomeworkGroup, SchoolHomeworkDto, SchoolHomeworkQuery } from './school-homework.dto.js';

/** Who is in no class sorts before all classes, under this id. */
const NO_CLASS = '00000000-0000-0000-0000-000000000000';

/** What the rows are of: id, name, name of the course, date; columns of `work`. */
const KEYS: Readonly<Record<HomeworkGroup, string>> = {
  course: 'course_id as id, course_name as name, null::text as course, null::timestamptz as due_at',
  class: 'class_id as id, class_name as name, null::text as course, null::timestamptz as due_at',
  assignment: 'activity_id as id, activity_name as name, course_name as course, closes_at as due_at',
};

/** `in_time`, `late` and `missing` of a work exclude one another. */
const counts = (week: string): string =>
  `json_build_object('given', count(distinct activity_id) filter (where ${week}), 'expected', count(*) filter (where ${week}),
     'inTime', count(*) filter (where ${week} and in_time), 'late', count(*) filter (where ${week} and is_late),
     'missing', count(*) filter (where ${week} and not in_time and not is_late))`;

/** Homework in figures, for who answers for a school. */
@Injectable()
export class SchoolHomeworkService {
  constructor(private readonly database: Database) {}

  /** Of a school, or of all below a municipality, by its calendar; rows by name. One query. */
  async of(
    ctx: RequestContext,
    organisationId: string,
    { by, courseId, classId, waitDays, limit, after }: SchoolHomeworkQuery,
  ): Promise<SchoolHomeworkDto> {
    const cursor = readCursor(after, 2);
    const row = await this.database.queryOne<Omit<SchoolHomeworkDto, 'next'>>(
      ctx,
      `with week as (
         select today, (today - 6)::timestamp at time zone time_zone as since, (today - 13)::timestamp at time zone time_zone as before,
                $2::timestamptz - make_interval(days => $3) as long_ago
         from (select time_zone, ($2::timestamptz at time zone time_zone)::date as today from identity.organisation where id = $1) o
       ), piece as (
         select a.id, a.name, a.closes_at, c.id as course_id, c.name as course_name
         from week
         join courses.activity a on a.type = 'assignment' and a.visible
         join courses.course c on c.id = a.course_id and c.state <> 'draft'
         join identity.organisation o on o.id = c.organisation_id and o.path @> array[$1::uuid]
         where ($4::uuid is null or c.id = $4)
           and (a.closes_at >= week.before and a.closes_at < $2
             or a.id in (select e.activity_id from assignment.extension e where e.due_at >= week.before and e.due_at < $2)
             or a.id in (select w.activity_id from assignment.work w where w.state = 'handed-in' and w.handed_in_at < week.long_ago))
       ), student as (${classStudents('in (select id from piece)', '$2')}
       ), class as (
         select distinct on (m.person_id) m.person_id, o.id, o.name
         from week
         join identity.membership m on m.kind = 'student' and m.since <= week.today and (m.until is null or m.until > week.today)
         join identity.organisation o on o.id = m.organisation_id and o.kind = 'class' and o.path @> array[$1::uuid]
         order by m.person_id, m.since desc, o.id
       ), work as (
         select piece.id as activity_id, piece.name as activity_name, piece.closes_at, course_id, course_name, class.id as class_id, class.name as class_name,
                coalesce(due >= week.since and due < $2, false) as this_week, coalesce(due >= week.before and due < week.since, false) as last_week,
                coalesce(w.state <> 'draft' and not w.late, false) as in_time, coalesce(w.state <> 'draft' and w.late, false) as is_late,
                coalesce(w.state = 'handed-in' and w.handed_in_at < week.long_ago, false) as waits
         from student
         join piece on piece.id = student.activity_id
         cross join week
         left join class using (person_id)
         left join assignment.work w on w.activity_id = piece.id and w.person_id = student.person_id
         left join assignment.extension e on e.activity_id = piece.id and e.person_id = student.person_id
         cross join lateral coalesce(e.due_at, piece.closes_at) as due
         where $5::uuid is null or class.id = $5
       ), line as (
         select ${KEYS[by]}, ${counts('this_week')} as counts, count(*) filter (where waits) as waiting
         from work where this_week or waits group by 1, 2, 3, 4
       ), page as (
         select id, name, course as "courseName", due_at as "dueAt", counts, waiting from line
         where $6::text is null or (coalesce(name, '') collate "ru-x-icu", coalesce(id, '${NO_CLASS}')) > ($6 collate "ru-x-icu", $7::uuid)
         order by coalesce(name, '') collate "ru-x-icu", coalesce(id, '${NO_CLASS}') limit $8
       )
       select ${counts('this_week')} as counts, ${counts('last_week')} as before, (count(*) filter (where waits))::int as waiting,
              (select coalesce(json_agg(page), '[]') from page) as items
       from work`,
      [organisationId, ctx.now(), waitDays, courseId ?? null, classId ?? null, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    if (!row) throw notFound();
    const { items, next } = pageOf(row.items, limit, { cursor: ({ name, id }) => [name ?? '', id ?? NO_CLASS], item: (line) => line });
    return { ...row, items: [...items], next };
  }
}
