import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, type PageQuery, People, peopleByName } from '@sreda/plugin-sdk/server';
import type { ProgressColumnDto, ProgressPageDto, ProgressRowDto } from './completion.dto.js';
import { CompletionService, type Tracked } from './completion.service.js';
import { isComplete } from './completion-rule.js';

const PAGE = 200;

/** Students × activities of a course: who has done what. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly completion: CompletionService,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** The students who learn in the course now, by name, and its activities that can be completed, in their order. A fixed number of queries. */
  async page(ctx: RequestContext, courseId: string, query: PageQuery): Promise<ProgressPageDto> {
    const activities = await this.database.query<Tracked & { name: string }>(
      ctx,
      `select a.id, a.type, a.name, a.completion
       from courses.activity a join courses.section s on s.id = a.section_id
       where a.course_id = $1 and a.completion ->> 'rule' <> 'none' order by s.position, s.id, a.position, a.id`,
      [courseId],
    );
    const students = await this.database.query<{ personId: string }>(
      ctx,
      `select distinct held.person_id as "personId"
       from access.role_assignment held join access.role r on r.id = held.role_id and r.key = 'course-student' and r.organisation_id is null
       where held.context_id = $1 and held.since <= $2 and (held.until is null or held.until > $2)`,
      [courseId, ctx.now()],
    );
    const { items, next } = await peopleByName(
      ctx,
      this.people,
      students.map(({ personId }) => personId),
      query,
    );
    const personIds = items.map(({ personId }) => personId);
    this.audit.seen(ctx, personIds, 'courses.progress');
    const stateOf = await this.completion.of(ctx, activities, personIds);
    const since = await this.since(ctx, courseId, personIds);
    const row = ({ personId, name }: { personId: string; name: string }): ProgressRowDto => {
      const cells = activities.flatMap(({ id: activityId }) => {
        const state = stateOf(activityId, personId);
        const at = isComplete(state) ? (since.get(`${activityId}/${personId}`) ?? null) : null;
        return state === null || state === 'incomplete' ? [] : [{ activityId, state, at }];
      });
      return { personId, name, done: cells.filter(({ state }) => isComplete(state)).length, cells };
    };
    return { columns: activities.map(column), items: items.map(row), next };
  }

  /** All of it. */
  async all(ctx: RequestContext, courseId: string): Promise<Omit<ProgressPageDto, 'next'>> {
    const items: ProgressRowDto[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.page(ctx, courseId, { limit: PAGE, after });
      items.push(...page.items);
      if (page.next === null) return { columns: page.columns, items };
      after = page.next;
    }
  }

  private async since(ctx: RequestContext, courseId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.database.query<{ key: string; at: Date }>(
      ctx,
      `select p.activity_id || '/' || p.person_id as key, p.completed_at as at
       from courses.progress p join courses.activity a on a.id = p.activity_id
       where a.course_id = $1 and p.person_id = any($2::uuid[]) and p.completed_at is not null`,
      [courseId, personIds],
    );
    return new Map(rows.map(({ key, at }) => [key, at]));
  }
}

const column = ({ id, type, name, completion }: Tracked & { name: string }): ProgressColumnDto => ({
  id,
  type,
  name,
  rule: completion.rule,
});
