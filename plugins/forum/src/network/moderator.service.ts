import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, People } from '@sreda/plugin-sdk/server';
import { NetworkSight } from './network.sight.js';
import { MAX_MODERATORS, type NetworkModeratorDto, type NetworkModeratorsDto } from './section.dto.js';
import { NetworkSectionService } from './section.service.js';

type Row = Omit<NetworkModeratorDto, 'name'> & { readonly isModerator: boolean };

/** Who keeps order in a section beside those who manage the network of its school: people of any school that have written in it. */
@Injectable()
export class NetworkModeratorService {
  constructor(
    private readonly database: Database,
    private readonly sections: NetworkSectionService,
    private readonly sight: NetworkSight,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async of(ctx: RequestContext, sectionId: string): Promise<NetworkModeratorsDto> {
    const { mayManage } = await this.sections.get(ctx, sectionId);
    const rows = await this.read(ctx, sectionId, mayManage);
    const names = await this.people.names(
      ctx,
      rows.map(({ personId }) => personId),
    );
    const named = ({ isModerator: _, ...row }: Row): NetworkModeratorDto[] => {
      const name = names.get(row.personId);
      return name === undefined ? [] : [{ ...row, name }];
    };
    const byName = (list: NetworkModeratorDto[]) => list.sort((a, b) => a.name.localeCompare(b.name, 'ru'));
    return {
      items: byName(rows.filter((row) => row.isModerator).flatMap(named)),
      candidates: byName(rows.filter((row) => !row.isModerator).flatMap(named)),
    };
  }

  async name(ctx: RequestContext, sectionId: string, personId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const schoolId = await this.sections.requireOwn(inner, sectionId);
      const all = await this.read(inner, sectionId, true);
      if (all.some((row) => row.personId === personId && row.isModerator)) return;
      if (!all.some((row) => row.personId === personId)) throw notFound('forum.never-wrote');
      if (all.filter((row) => row.isModerator).length >= MAX_MODERATORS)
        throw conflict('forum.too-many-moderators', { max: MAX_MODERATORS });
      await this.database.query(
        inner,
        `insert into forum.moderator (section_id, person_id, school_id, named_at)
         select $1, author_id, school_id, $3 from (
           select p.author_id, p.school_id from forum.post p join forum.topic t on t.id = p.topic_id
            where t.board_id = $1 and p.author_id = $2 order by p.id desc limit 1
         ) latest on conflict do nothing`,
        [sectionId, personId, ctx.now()],
      );
      await this.record(inner, 'name-moderator', sectionId, personId, schoolId);
    });
  }

  async dismiss(ctx: RequestContext, sectionId: string, personId: string): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const schoolId = await this.sections.requireOwn(inner, sectionId);
      const [gone] = await this.database.query(
        inner,
        `delete from forum.moderator where section_id = $1 and person_id = $2 returning person_id`,
        [sectionId, personId],
      );
      if (!gone) throw notFound();
      await this.record(inner, 'dismiss-moderator', sectionId, personId, schoolId);
    });
  }

  private record(ctx: RequestContext, what: string, sectionId: string, personId: string, schoolId: string): Promise<void> {
    return this.audit.record(ctx, {
      action: `forum.${what}`,
      subject: { kind: 'section', id: sectionId },
      personId,
      organisationIds: [schoolId],
    });
  }

  /** The moderators and, with `authors`, who has written there, in the name of which school last. Only of schools that the own one sees. */
  private read(ctx: RequestContext, sectionId: string, authors: boolean): Promise<Row[]> {
    const { sees, parameters } = this.sight.schools(ctx, 1);
    return this.database.query<Row>(
      ctx,
      `with named as (
         select m.person_id, m.school_id, true as is_moderator from forum.moderator m where m.section_id = $4
         union all
         (select distinct on (p.author_id) p.author_id, p.school_id, false
            from forum.topic t join forum.post p on p.topic_id = t.id and p.author_id is not null and p.hidden_at is null
           where t.board_id = $4 and $5 and not exists (select from forum.moderator m where m.section_id = $4 and m.person_id = p.author_id)
           order by p.author_id, p.id desc
           limit 200)
       )
       select n.person_id as "personId", o.name as school, n.is_moderator as "isModerator"
         from named n join identity.organisation o on o.id = n.school_id
        where ${sees('n.school_id')}`,
      [...parameters, sectionId, authors],
    );
  }
}
