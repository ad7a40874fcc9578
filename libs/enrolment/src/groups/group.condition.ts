import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { type ActivityCopy, type AvailabilityCondition, invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Id, schemaOf } from '@sreda/plugin-sdk/server';
import { GroupService } from './group.service.js';

class GroupConfig {
  @Id()
  groupId: string;
}

/** The student is in a group of the course. */
@Injectable()
export class GroupCondition implements AvailabilityCondition<GroupConfig> {
  readonly config = schemaOf(GroupConfig);

  constructor(
    private readonly database: Database,
    private readonly groups: GroupService,
  ) {}

  async check(ctx: RequestContext, courseId: string, { groupId }: GroupConfig): Promise<void> {
    if ((await this.groups.contextOf(ctx, groupId))?.id !== courseId) throw invalid('groupId', 'unknown-group');
  }

  waitsFor(): readonly string[] {
    return [];
  }

  async evaluate(ctx: RequestContext, configs: readonly GroupConfig[], personIds: readonly string[]) {
    const rows = await this.database.query<{ id: string; members: string[] }>(
      ctx,
      `select g.id, array(select m.person_id from enrolment.group_member m where m.group_id = g.id and m.person_id = any($2::uuid[])) as members
       from enrolment."group" g where g.id = any($1::uuid[])`,
      [configs.map(({ groupId }) => groupId), personIds],
    );
    const members = new Map(rows.map((row) => [row.id, new Set(row.members)]));
    return configs.map(({ groupId }) => {
      const group = members.get(groupId);
      return new Map(group ? personIds.map((personId) => [personId, group.has(personId)] as const) : []);
    });
  }

  async describe(ctx: RequestContext, wanted: readonly { config: GroupConfig; not: boolean }[]) {
    const rows = await this.database.query<{ id: string; name: string }>(
      ctx,
      `select id, name from enrolment."group" where id = any($1::uuid[])`,
      [wanted.map(({ config }) => config.groupId)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return wanted.map(({ config: { groupId }, not }) => {
      const name = names.get(groupId);
      return name === undefined
        ? { key: 'enrolment.condition.gone' }
        : { key: `enrolment.condition.${not ? 'not-' : ''}group`, params: { name } };
    });
  }

  copy({ groupId }: GroupConfig, { ids }: Pick<ActivityCopy, 'ids'>): GroupConfig | null {
    const copy = ids.get(groupId);
    return copy === undefined ? null : { groupId: copy };
  }
}
