import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, People } from '@sreda/plugin-sdk/server';
import { ClassService } from '../organisations/class.service.js';
import { dayIn, isCalendarDay } from '../time.js';
import type { ClassTeacherDto, MovedPupilsDto, MovePupilsDto } from './class-people.dto.js';
import { MembershipService } from './membership.service.js';

/** Who is in a class and who answers for it. */
@Injectable()
export class ClassPeopleService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassService,
    private readonly memberships: MembershipService,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** Present and future class teachers of a class, or of all classes of a school. A substitute has an end. */
  async teachers(ctx: RequestContext, organisationId: string): Promise<ClassTeacherDto[]> {
    const rows = await this.database.query<Omit<ClassTeacherDto, 'name'>>(
      ctx,
      `select a.id, a.person_id as "personId", o.id as "classId", a.since, a.until, a.reason
       from identity.organisation o
       join access.role_assignment a on a.context_id = o.id
       join access.role r on r.id = a.role_id and r.key = 'class-teacher'
       where o.path @> array[$1::uuid] and o.kind = 'class' and (a.until is null or a.until > $2)
       order by a.since, a.id limit 1000`,
      [organisationId, ctx.now()],
    );
    const names = await this.people.names(
      ctx,
      rows.map((row) => row.personId),
    );
    return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '—' }));
  }

  /** Pupils of the school go on in this class, from today or another day. */
  async move(ctx: RequestContext, classId: string, { personIds, since }: MovePupilsDto): Promise<MovedPupilsDto> {
    return this.database.tx(ctx, async (inner) => {
      const school = await this.classes.schoolOf(inner, classId);
      const day = since ?? dayIn(school.timeZone, inner.now());
      if (!isCalendarDay(day)) throw invalid('since', 'date');
      const moved = await this.memberships.transfer(inner, {
        personIds: [...new Set(personIds)],
        schoolId: school.id,
        toId: classId,
        day,
      });
      if (moved.length > 0) await this.memberships.changed(inner, moved, school.id);
      for (const personId of moved) {
        await this.audit.record(inner, {
          action: 'identity.move-pupil',
          subject: { kind: 'organisation', id: classId },
          personId,
          details: { since: day },
        });
      }
      return { moved: moved.length };
    });
  }
}
