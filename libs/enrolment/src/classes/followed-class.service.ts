import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { EnrolledDto } from '../enrolment.dto.js';
import { ParticipantStore } from '../participant.store.js';
import type { FollowedClassDto } from './followed-class.dto.js';

interface Followed {
  readonly courseId: string;
  readonly classId: string;
}
interface Wanted {
  readonly personId: string;
  readonly since: Date;
  readonly until: Date | null;
  /** Participant of this class and course, present or future. */
  readonly participantId: string | null;
  readonly presentUntil: Date | null;
}

/**
 * A course follows a class: who joins the class later takes part from that day, who leaves it leaves the course, and the results stay. Only those who
 * came with the class leave with it; whom a teacher has removed stays out until enrolled by hand, or until the next time in the class. Dates of
 * memberships are kept as they are known, so a pupil who leaves in May leaves the course in May without anybody's doing.
 */
@Injectable()
export class FollowedClassService {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantStore,
  ) {}

  list(ctx: RequestContext, courseId: string): Promise<FollowedClassDto[]> {
    return this.database.query<FollowedClassDto>(
      ctx,
      `select f.class_id as "classId", o.name, f.since, f.until
       from enrolment.followed_class f join identity.organisation o on o.id = f.class_id
       where f.course_id = $1 and (f.until is null or f.until > $2) order by o.name collate "ru-x-icu", o.id`,
      [courseId, ctx.now()],
    );
  }

  /** In the transaction that holds the course. */
  async follow(
    ctx: RequestContext,
    { organisationId, courseId, classId, since, until }: Followed & { organisationId: string; since: Date; until: Date | null },
  ): Promise<EnrolledDto> {
    const [known] = await this.database.query(
      ctx,
      `insert into enrolment.followed_class (course_id, class_id, since, until)
       select $1, o.id, $4, $5 from identity.organisation o where o.id = $2 and o.kind = 'class' and o.path @> array[$3::uuid]
       on conflict (course_id, class_id) do update set since = excluded.since, until = excluded.until
       returning class_id`,
      [courseId, classId, organisationId, since, until],
    );
    if (!known) throw invalid('classId', 'unknown-class');
    // Who enrols the class anew means all of it.
    await this.database.query(ctx, `update enrolment.participant set removed = false where course_id = $1 and class_id = $2 and removed`, [
      courseId,
      classId,
    ]);
    return this.sync(ctx, { courseId, classId });
  }

  /** Those who came with the class leave. */
  async unfollow(ctx: RequestContext, { courseId, classId }: Followed): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.store.lockCourse(inner, courseId);
      const [gone] = await this.database.query(
        inner,
        `with gone as (delete from enrolment.followed_class where course_id = $1 and class_id = $2 returning class_id) select class_id from gone`,
        [courseId, classId],
      );
      if (!gone) throw notFound();
      await this.endAll(inner, { courseId, classId }, []);
    });
  }

  /** After these classes have changed. */
  async follows(ctx: RequestContext, classIds: readonly string[]): Promise<void> {
    const followed = await this.database.query<Followed>(
      ctx,
      `select course_id as "courseId", class_id as "classId" from enrolment.followed_class where class_id = any($1::uuid[]) order by 1, 2`,
      [classIds],
    );
    for (const one of followed) {
      await this.store.lockCourse(ctx, one.courseId);
      await this.sync(ctx, one);
    }
  }

  /** Makes the participants what the class says. Doing it again changes nothing. */
  private async sync(ctx: RequestContext, { courseId, classId }: Followed): Promise<EnrolledDto> {
    const wanted = await this.database.query<Wanted>(
      ctx,
      `select distinct on (m.person_id) m.person_id as "personId", greatest(f.since, m.since::timestamp at time zone o.time_zone) as since,
              least(f.until, m.until::timestamp at time zone o.time_zone) as until, p.id as "participantId", p.until as "presentUntil"
       from enrolment.followed_class f
       join identity.organisation o on o.id = f.class_id
       join identity.membership m on m.organisation_id = o.id and m.kind = 'student'
       left join enrolment.participant p on p.course_id = f.course_id and p.class_id = f.class_id and p.person_id = m.person_id
         and (p.until is null or p.until > $3)
       where f.course_id = $1 and f.class_id = $2
         and coalesce(least(f.until, m.until::timestamp at time zone o.time_zone), 'infinity') > $3
         and not exists (select from enrolment.participant r where r.course_id = f.course_id and r.class_id = f.class_id
                         and r.person_id = m.person_id and r.removed and r.until >= m.since::timestamp at time zone o.time_zone)
       order by m.person_id, m.since`,
      [courseId, classId, ctx.now()],
    );
    await this.endAll(
      ctx,
      { courseId, classId },
      wanted.map((w) => w.personId),
    );
    for (const { participantId, presentUntil, since, until } of wanted) {
      if (participantId && presentUntil?.getTime() !== until?.getTime()) await this.store.setDates(ctx, participantId, { since, until });
    }
    const fresh = wanted
      .filter((w) => w.participantId === null)
      .map(({ personId, since, until }) => ({ personId, since: since > ctx.now() ? since : ctx.now(), until }));
    const enrolled = await this.store.add(ctx, courseId, fresh, { role: 'student', source: 'class', classId });
    return { enrolled, already: wanted.length - enrolled };
  }

  /** Of those who came with the class, all but these people. */
  private async endAll(ctx: RequestContext, { courseId, classId }: Followed, stay: readonly string[]): Promise<void> {
    const gone = await this.database.query<{ id: string }>(
      ctx,
      `select id from enrolment.participant
       where course_id = $1 and class_id = $2 and (until is null or until > $3) and person_id <> all($4::uuid[])`,
      [courseId, classId, ctx.now(), stay],
    );
    for (const { id } of gone) await this.store.end(ctx, id, { removed: false });
  }
}
