import { Injectable } from '@nestjs/common';
import { inForce } from '@sreda/access';
import { Database } from '@sreda/database';
import { memberTodaySql } from '@sreda/identity';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, pageByName, People } from '@sreda/plugin-sdk/server';
import type { AnnouncementClassDto, AnnouncementReaderPageDto, AnnouncementReadersQuery } from '../announcement.dto.js';

/** Classes (`o`) of the announcement's organisation in which the person, or a child of the person, learns now. */
const classesOf = (person: string, announcement: string, now: string): string => `
  select distinct o.id, o.name
    from (select ${person} as id
          union select g.child_id from identity.guardianship g where g.guardian_id = ${person} and ${inForce('g', now)}) pupil
    join identity.membership m on m.person_id = pupil.id and m.kind = 'student'
    join identity.organisation o on o.id = m.organisation_id and o.kind = 'class' and ${memberTodaySql(now)}
    join announcements.announcement own on own.id = ${announcement}
    join identity.organisation border on border.id = own.organisation_id and (o.id = border.id or o.parent_id = border.id)`;

/** Who has read an announcement and who has not, for who may send there. */
@Injectable()
export class AnnouncementReaders {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** By name. That it was looked at is on record. */
  async page(ctx: RequestContext, id: string, { read, classId, ...query }: AnnouncementReadersQuery): Promise<AnnouncementReaderPageDto> {
    const rows = await this.database.query<{ id: string; personId: string; readAt: Date | null }>(
      ctx,
      `select r.person_id as id, r.person_id as "personId", r.read_at as "readAt" from announcements.recipient r
        where r.announcement_id = $1 and (r.read_at is not null) = $2
          and ($3::uuid is null or exists (select from (${classesOf('r.person_id', '$1', '$4::timestamptz')}) c where c.id = $3))`,
      [id, read, classId ?? null, ctx.now()],
    );
    const page = await pageByName(ctx, this.people, rows, query);
    const personIds = page.items.map(({ personId }) => personId);
    const classes = await this.classNames(ctx, id, personIds);
    this.audit.seen(ctx, personIds, 'announcements.readers');
    return {
      items: page.items.map(({ personId, name, readAt }) => ({ personId, name, readAt, classes: classes.get(personId) ?? '' })),
      next: page.next,
    };
  }

  /** How many of each class have read it; who has children in two classes is counted in both. */
  async byClass(ctx: RequestContext, id: string): Promise<AnnouncementClassDto[]> {
    return this.database.query<AnnouncementClassDto>(
      ctx,
      `select c.id, c.name, count(*)::int as told, count(r.read_at)::int as read
         from announcements.recipient r left join lateral (${classesOf('r.person_id', '$1', '$2::timestamptz')}) c on true
        where r.announcement_id = $1
        group by c.id, c.name order by substring(c.name from '^\\d+')::int, c.name collate "ru-x-icu" nulls last limit 300`,
      [id, ctx.now()],
    );
  }

  private async classNames(ctx: RequestContext, id: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ personId: string; names: string }>(
      ctx,
      `select p.id as "personId", string_agg(c.name, ', ' order by c.name collate "ru-x-icu") as names
         from unnest($2::uuid[]) p (id) cross join lateral (${classesOf('p.id', '$1', '$3::timestamptz')}) c group by p.id`,
      [id, personIds, ctx.now()],
    );
    return new Map(rows.map(({ personId, names }) => [personId, names]));
  }
}
