import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Events, happened } from '@sreda/plugin-sdk/server';
import { itemShown } from './book/book.reader.js';
import { gradeChanged, type GradeChanged, type GradeState } from './grades.events.js';

/** Something that a grade was made of: an attempt, a piece of homework, a column. "Why this grade" lists them. */
export interface GradeInput {
  /** `quiz.attempt` … */
  readonly kind: string;
  readonly id: string;
  /** Number of the attempt and the like, for people. */
  readonly number: number;
  readonly at: string;
  /** In points; null: not graded yet. */
  readonly value: number | null;
  readonly max: number;
  /** Whether the rule took it. */
  readonly counts: boolean;
}

export interface NewGrade {
  readonly activityId: string;
  readonly personId: string;
  /** In points of the item; null: no grade. */
  readonly raw: number | null;
  readonly state: GradeState;
  /** How the grade follows from the inputs: a key of the plugin's locales, e.g. `quiz.rule.highest`. */
  readonly rule: string;
  readonly inputs: readonly GradeInput[];
  /** Handed in after the time that this person had. */
  readonly late?: boolean;
}

/** What plugins write grades with. */
@Injectable()
export class Grades {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /**
   * Makes the grade item of an activity, or changes its maximum and scale; those of an item in a locked period stay. On the scale `mark` the activity
   * gives marks of 2 to 5, which no table of percentages turns into others.
   */
  async setItem(ctx: RequestContext, activityId: string, max: number, scale: 'points' | 'mark' = 'points'): Promise<void> {
    await this.database.query(
      ctx,
      `insert into grades.item as i (id, course_id, activity_id, max, scale, position)
       select $1, a.course_id, a.id, $3, $4, coalesce((select max(position) from grades.item where course_id = a.course_id), 0) + 1
       from courses.activity a where a.id = $2
       on conflict (activity_id) do update set max = excluded.max, scale = excluded.scale where not i.locked`,
      [newId(), activityId, max, scale],
    );
  }

  /**
   * In the transaction of what caused it. The same grade for the same reasons is no change: no history, no event. Nor is one of a person who has been
   * erased, for what causes grades may come late; the share lock orders this and an erasure that is under way. What a teacher has typed stays in
   * force. What comes for a locked period waits until that is opened again; the lock of the item orders this and a locking that is under way.
   */
  record(ctx: RequestContext, { activityId, ...grade }: NewGrade): Promise<void> {
    return this.recordAll(ctx, activityId, [grade]);
  }

  /** The same for several people, each once. Two queries. */
  async recordAll(ctx: RequestContext, activityId: string, grades: readonly Omit<NewGrade, 'activityId'>[]): Promise<void> {
    if (grades.length === 0) return;
    type Row = Omit<GradeChanged, 'personId' | 'state' | 'final' | 'max'> & { max: string; changed: string[] };
    const [row] = await this.database.query<Row>(
      ctx,
      `with item as (
         select i.id, i.course_id, i.activity_id, i.max, coalesce(i.name, a.name) as name, i.locked,
                ${itemShown('$2')} as shown
         from grades.item i join courses.activity a on a.id = i.activity_id where i.activity_id = $1 for share of i
       ), person as materialized (
         select id from identity.person where id = any($4::uuid[]) and erased_at is null order by id for share
       ), given as materialized (
         select g.*, item.id as item_id, item.locked, item.shown as told
         from unnest($4::uuid[], $5::numeric(12, 7)[], $6::text[], $7::text[], $8::jsonb[], $9::boolean[], $10::uuid[])
           as g (person_id, raw, state, rule, inputs, late, change_id)
         join person on person.id = g.person_id cross join item order by g.person_id
       ), held_back as (
         insert into grades.held_back as h (item_id, person_id, raw, state, rule, inputs, late, came_at)
         select item_id, person_id, raw, state, rule, inputs, late, $2 from given where locked
         on conflict (item_id, person_id) do update
           set raw = excluded.raw, state = excluded.state, rule = excluded.rule, inputs = excluded.inputs, late = excluded.late,
               came_at = excluded.came_at
       ), changed as (
         insert into grades.grade as g (item_id, person_id, raw, final, state, rule, inputs, late, told, changed_at)
         select item_id, person_id, raw, raw, state, rule, inputs, late, told, $2 from given where not locked
         on conflict (item_id, person_id) do update
           set raw = excluded.raw, final = case when g.typed then g.final else excluded.raw end, state = excluded.state, rule = excluded.rule,
               inputs = excluded.inputs, late = excluded.late, version = g.version + 1, changed_at = excluded.changed_at,
               told = case when g.typed then g.told else excluded.told and not g.hidden end
           where (g.raw, g.state, g.rule, g.inputs, g.late) is distinct from
                 (excluded.raw, excluded.state, excluded.rule, excluded.inputs, excluded.late)
         returning g.*
       ), history as (
         insert into grades.grade_change
           (id, item_id, person_id, raw, final, state, rule, inputs, typed, mark_state, excluded, hidden, actor_id, changed_at)
         select given.change_id, c.item_id, c.person_id, c.raw, c.final, c.state, c.rule, c.inputs, c.typed, c.mark_state, c.excluded, c.hidden,
                $3, c.changed_at
         from changed c join given using (person_id)
       )
       select item.id as "itemId", course_id as "courseId", activity_id as "activityId", name, max,
              array(select person_id from changed where told and not typed) as changed
       from item`,
      [
        activityId,
        ctx.now(),
        typeof ctx.actor === 'string' ? null : ctx.actor.personId,
        grades.map(({ personId }) => personId),
        grades.map(({ raw }) => raw),
        grades.map(({ state }) => state),
        grades.map(({ rule }) => rule),
        grades.map(({ inputs }) => JSON.stringify(inputs)),
        grades.map(({ late = false }) => late),
        grades.map(() => newId()),
      ],
    );
    if (!row) throw notFound();
    const { changed, max, ...item } = row;
    const told = new Set(changed);
    await this.events.recordAll(
      ctx,
      grades
        .filter(({ personId }) => told.has(personId))
        .map(({ personId, raw, state }) =>
          happened(gradeChanged, personId, { ...item, personId, final: raw && rounded(raw), max: Number(max), state }),
        ),
    );
  }

  /** What came for these items while they were locked. In the transaction that opens their period. */
  async takeHeldBack(ctx: RequestContext, itemIds: readonly string[]): Promise<void> {
    const waiting = await this.database.query<NewGrade>(
      ctx,
      `with taken as (delete from grades.held_back where item_id = any($1::uuid[]) returning *)
       select i.activity_id as "activityId", t.person_id as "personId", t.raw::float8, t.state, t.rule, t.inputs, t.late
       from taken t join grades.item i on i.id = t.item_id order by t.came_at, t.item_id, t.person_id`,
      [itemIds],
    );
    for (const grade of waiting) await this.record(ctx, grade);
  }
}

/** As stored. */
const rounded = (mark: number): number => Number(mark.toFixed(7));
