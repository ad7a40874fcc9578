import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { PeriodMarkDto } from './periods.dto.js';

/** The marks of periods that a person was given. */
@Injectable()
export class PeriodMarksReader {
  constructor(private readonly database: Database) {}

  /** By course, in the order of time. One statement. */
  async ofPerson(ctx: RequestContext, personId: string, courseIds: readonly string[]): Promise<ReadonlyMap<string, PeriodMarkDto[]>> {
    const rows = await this.database.query<{ courseId: string; marks: PeriodMarkDto[] }>(
      ctx,
      `select m.course_id as "courseId", json_agg(json_build_object('yearId', y.id, 'yearName', y.name, 'kind', m.kind, 'number', m.number,
                'mark', m.mark, 'state', m.state) order by y.since, m.kind = 'year', m.kind, m.number) as marks
       from grades.period_mark m join identity.academic_year y on y.id = m.academic_year_id
       where m.person_id = $1 and m.course_id = any($2::uuid[]) and (m.mark is not null or m.state is not null) group by m.course_id`,
      [personId, courseIds],
    );
    return new Map(rows.map(({ courseId, marks }) => [courseId, marks]));
  }
}
