import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { memberTodaySql } from '@sreda/identity';
import { conflict, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextLookup, type ContextRef, People } from '@sreda/plugin-sdk/server';
import { ParticipantStore } from '../participant.store.js';
import type { GroupChangeDto, GroupDto, GroupsMadeDto } from './group.dto.js';

const MAX_GROUPS = 200;
const order = new Intl.Collator('ru', { numeric: true });

/** Parts of a course's students: half of a class in the language lesson, variants of homework. One student may be in several. */
@Injectable()
export class GroupService implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantStore,
    private readonly people: People,
  ) {}

  /** The course of a group. */
  async contextOf(ctx: RequestContext, groupId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<{ courseId: string }>(
      ctx,
      `select course_id as "courseId" from enrolment."group" where id = $1`,
      [groupId],
    );
    return row ? { level: 'course', id: row.courseId } : null;
  }

  /** By name. Members who have left the course are left out; if they come back they are in their groups again. */
  async list(ctx: RequestContext, courseId: string): Promise<GroupDto[]> {
    const groups = await this.database.query<{ id: string; name: string; version: number; personIds: string[] }>(
      ctx,
      `select g.id, g.name, g.version, array(
         select m.person_id from enrolment.group_member m
         where m.group_id = g.id and exists (${student('m.person_id', 'g.course_id', '$2')})) as "personIds"
       from enrolment."group" g where g.course_id = $1`,
      [courseId, ctx.now()],
    );
    const names = await this.people.names(ctx, [...new Set(groups.flatMap((group) => group.personIds))]);
    return groups
      .map(({ personIds, ...group }) => ({
        ...group,
        members: personIds
          .map((personId) => ({ personId, name: names.get(personId) ?? '—' }))
          .sort((a, b) => order.compare(a.name, b.name)),
      }))
      .sort((a, b) => order.compare(a.name, b.name));
  }

  /** Groups of each of these people in the course; a person without any is left out. One query. */
  async ofPersons(ctx: RequestContext, courseId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.query<{ personId: string; groupIds: string[] }>(
      ctx,
      `select m.person_id as "personId", array_agg(m.group_id order by m.group_id) as "groupIds"
       from enrolment.group_member m join enrolment."group" g on g.id = m.group_id
       where g.course_id = $1 and m.person_id = any($2::uuid[]) group by m.person_id`,
      [courseId, personIds],
    );
    return new Map(rows.map(({ personId, groupIds }) => [personId, groupIds]));
  }

  async create(ctx: RequestContext, courseId: string, name: string): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      await this.store.lockCourse(inner, courseId);
      await this.requireRoom(inner, courseId, 1);
      const id = newId();
      const [made] = await this.database.query(
        inner,
        `insert into enrolment."group" (id, course_id, name) values ($1, $2, $3) on conflict (course_id, name) do nothing returning id`,
        [id, courseId, name],
      );
      if (!made) throw invalid('name', 'group-exists');
      return id;
    });
  }

  async change(ctx: RequestContext, groupId: string, { version, name, personIds }: GroupChangeDto): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const group = await this.database.queryOne<{ courseId: string; version: number; name: string }>(
        inner,
        `select course_id as "courseId", version, name from enrolment."group" where id = $1 for update`,
        [groupId],
      );
      if (!group) throw notFound();
      if (group.version !== version) throw conflict('enrolment.changed-meanwhile');
      const [changed] = await this.database.query(
        inner,
        `update enrolment."group" g set name = $2, version = version + 1
         where id = $1 and not exists (select from enrolment."group" o where o.course_id = g.course_id and o.name = $2 and o.id <> g.id)
         returning id`,
        [groupId, name ?? group.name],
      );
      if (!changed) throw invalid('name', 'group-exists');
      if (personIds) await this.setMembers(inner, { groupId, courseId: group.courseId }, [...new Set(personIds)]);
    });
  }

  /** A group for each class of the course's students; who has come since joins the group of the class. */
  async fromClasses(ctx: RequestContext, courseId: string): Promise<GroupsMadeDto> {
    return this.database.tx(ctx, async (inner) => {
      await this.store.lockCourse(inner, courseId);
      const classes = await this.database.query<{ name: string; personIds: string[] }>(
        inner,
        `select o.name, array_agg(distinct m.person_id) as "personIds"
         from identity.membership m join identity.organisation o on o.id = m.organisation_id and o.kind = 'class'
         where m.kind = 'student' and ${memberTodaySql('$2')}
           and exists (${student('m.person_id', '$1', '$2')})
         group by o.id, o.name order by o.name`,
        [courseId, inner.now()],
      );
      if (classes.length === 0) throw conflict('enrolment.no-classes');
      await this.requireRoom(inner, courseId, classes.length);
      const made = await this.database.query(
        inner,
        `insert into enrolment."group" (id, course_id, name) select id, $1, name from unnest($2::uuid[], $3::text[]) as n(id, name)
         on conflict (course_id, name) do nothing returning id`,
        [courseId, classes.map(() => newId()), classes.map((c) => c.name)],
      );
      const members = classes.flatMap(({ name, personIds }) => personIds.map((personId) => ({ name, personId })));
      const placed = await this.database.query(
        inner,
        `insert into enrolment.group_member (group_id, person_id)
         select g.id, n.person_id from unnest($2::text[], $3::uuid[]) as n(name, person_id)
         join enrolment."group" g on g.course_id = $1 and g.name = n.name
         on conflict do nothing returning person_id`,
        [courseId, members.map((m) => m.name), members.map((m) => m.personId)],
      );
      return { created: made.length, placed: placed.length };
    });
  }

  async remove(ctx: RequestContext, groupId: string): Promise<void> {
    await this.database.query(ctx, `delete from enrolment."group" where id = $1`, [groupId]);
  }

  private async setMembers(
    ctx: RequestContext,
    { groupId, courseId }: { groupId: string; courseId: string },
    personIds: readonly string[],
  ): Promise<void> {
    const row = await this.database.queryOne<{ known: number }>(
      ctx,
      `select count(*)::int as known from unnest($2::uuid[]) as n(id) where exists (${student('n.id', '$1', '$3')})`,
      [courseId, personIds, ctx.now()],
    );
    if (row?.known !== personIds.length) throw invalid('personIds', 'not-a-student');
    // Members who have left the course are not in the list that the teacher saw, and stay.
    await this.database.query(
      ctx,
      `delete from enrolment.group_member m
       where m.group_id = $1 and m.person_id <> all($2::uuid[]) and exists (${student('m.person_id', '$3', '$4')})`,
      [groupId, personIds, courseId, ctx.now()],
    );
    await this.database.query(
      ctx,
      `insert into enrolment.group_member (group_id, person_id) select $1, id from unnest($2::uuid[]) as n(id) on conflict do nothing`,
      [groupId, personIds],
    );
  }

  private async requireRoom(ctx: RequestContext, courseId: string, more: number): Promise<void> {
    const row = await this.database.queryOne<{ n: number }>(ctx, `select count(*)::int as n from enrolment."group" where course_id = $1`, [
      courseId,
    ]);
    if ((row?.n ?? 0) + more > MAX_GROUPS) throw conflict('enrolment.too-many-groups', { max: MAX_GROUPS });
  }
}

/** Subquery: somebody learns in the course now, or will. */
const student = (person: string, course: string, now: string): string => `
  select from enrolment.participant p
  where p.course_id = ${course}::uuid and p.person_id = ${person} and p.role = 'student' and (p.until is null or p.until > ${now}::timestamptz)`;
