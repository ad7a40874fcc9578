import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { memberTodaySql } from '@sreda/identity';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, pageOf, People, readCursor } from '@sreda/plugin-sdk/server';
import { byOrder } from './result-order.js';
import { isIn } from './part.js';
import type { ResultDto, ResultFilter, ResultPageDto, ResultPartDto, ResultPartsDto, ResultQuery } from './result.dto.js';

/** The attempts of a class, for who teaches it. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async page(ctx: RequestContext, activityId: string, { limit, after, ...filter }: ResultQuery): Promise<ResultPageDto> {
    const rows = await this.sorted(ctx, activityId, filter);
    const cursor = readCursor(after, 2, 'whole');
    // After the row that was the last one; when it has gone meanwhile, after its place.
    const place = cursor ? rows.findIndex(({ id }) => id === cursor[1]) : -1;
    const begin = cursor ? (place < 0 ? Number(cursor[0]) : place + 1) : 0;
    const page = pageOf(
      rows.slice(begin, begin + limit + 1).map((row, i) => ({ row, index: begin + i })),
      limit,
      { cursor: ({ row, index }) => [String(index), row.id], item: ({ row }) => row },
    );
    this.audit.seen(ctx, [...new Set(page.items.map((row) => row.personId))], 'quiz.results');
    return { items: [...page.items], total: rows.length, next: page.next };
  }

  /** All rows, for a file. */
  async all(ctx: RequestContext, activityId: string, filter: ResultFilter): Promise<ResultDto[]> {
    const rows = await this.sorted(ctx, activityId, filter);
    this.audit.seen(ctx, [...new Set(rows.map((row) => row.personId))], 'quiz.results');
    return rows;
  }

  /** What the results can be narrowed to. */
  async parts(ctx: RequestContext, activityId: string): Promise<ResultPartsDto> {
    const rows = await this.database.query<ResultPartDto & { isClass: boolean }>(
      ctx,
      `select id, name, "isClass" from (
         select o.id, o.name, true as "isClass" from identity.organisation o
         where o.kind = 'class' and exists (
           select from quiz.attempt t join identity.membership m on m.person_id = t.person_id and m.kind = 'student'
             and ${memberTodaySql('now()')}
           where t.activity_id = $1 and m.organisation_id = o.id)
         union all
         select g.id, g.name, false from enrolment."group" g join courses.activity a on a.course_id = g.course_id where a.id = $1) part
       order by name collate "ru-x-icu", id limit 1000`,
      [activityId],
    );
    const named = (isClass: boolean): ResultPartDto[] =>
      rows.filter((row) => row.isClass === isClass).map(({ id, name }) => ({ id, name }));
    return { items: named(true), groups: named(false) };
  }

  private async sorted(ctx: RequestContext, activityId: string, { state, order, down, ...part }: ResultFilter): Promise<ResultDto[]> {
    const among = isIn(part, 't.person_id', 3);
    const rows = await this.database.query<Omit<ResultDto, 'name' | 'gradeShown'>>(
      ctx,
      `select id, person_id as "personId", number, state, started_at as "startedAt", finished_at as "finishedAt",
              mark::float8 as grade, max_mark::float8 as "maxGrade"
       from quiz.attempt t
       where activity_id = $1
         and ($2::text is null or case $2 when 'waiting' then state = 'finished' and mark is null else state = $2 end)
         and ${among.sql}`,
      [activityId, state ?? null, ...among.parameters],
    );
    const names = await this.people.names(ctx, [...new Set(rows.map((row) => row.personId))]);
    const named = rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '—', gradeShown: true }));
    return named.sort(byOrder(order, down));
  }
}
