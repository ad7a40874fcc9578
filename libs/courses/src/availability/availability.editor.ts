import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { conflict, invalid, notFound, points, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextLookup, type ContextRef, Events, Extensions } from '@sreda/plugin-sdk/server';
import { conditionsChanged } from '../courses.events.js';
import type { AvailabilityChangeDto, AvailabilityDto } from './availability.dto.js';
import { Availability } from './availability.service.js';
import { fieldsAt } from '../fields-at.js';
import { findCycle } from './cycles.js';
import { parseRule, ROOT } from './parse-rule.js';
import { leavesOf, placedLeaves, type Rule } from './tree.js';

export interface Target {
  readonly kind: 'activity' | 'section';
  readonly id: string;
}
interface Stored {
  readonly courseId: string;
  readonly version: number;
  readonly availability: Rule | null;
}

/** A section has no version of its own: its rule is part of the course. */
const READ = {
  activity: `select course_id as "courseId", version, availability from courses.activity where id = $1`,
  section: `select c.id as "courseId", c.version, s.availability from courses.section s join courses.course c on c.id = s.course_id where s.id = $1`,
} as const;
const WRITE = {
  activity: `update courses.activity set availability = $2, version = version + 1 where id = $1`,
  section: `with changed as (update courses.section set availability = $2 where id = $1 returning course_id)
            update courses.course set version = version + 1 where id in (select course_id from changed)`,
} as const;

/** Conditions as teachers write them. */
@Injectable()
export class AvailabilityEditor implements ContextLookup {
  constructor(
    private readonly database: Database,
    private readonly extensions: Extensions,
    private readonly availability: Availability,
    private readonly events: Events,
  ) {}

  /** The course of a section. */
  async contextOf(ctx: RequestContext, sectionId: string): Promise<ContextRef | null> {
    const row = await this.database.queryOne<Stored>(ctx, READ.section, [sectionId]);
    return row ? { level: 'course', id: row.courseId } : null;
  }

  async get(ctx: RequestContext, { kind, id }: Target): Promise<AvailabilityDto> {
    const row = await this.database.queryOne<Stored>(ctx, READ[kind], [id]);
    if (!row) throw notFound();
    const { version, availability } = row;
    const [words = null] = await this.availability.told(ctx, availability ? [availability] : []);
    return { version, availability, words };
  }

  /** 409 when somebody was faster; 422 for a rule that is not well-formed, names what is not in the course, or waits for itself. */
  async set(ctx: RequestContext, { kind, id }: Target, { version, availability }: AvailabilityChangeDto): Promise<void> {
    const conditions = this.extensions.all(points.availability);
    const rule = availability === null ? null : parseRule(availability, conditions);
    await this.database.tx(ctx, async (inner) => {
      const courseId = await this.lock(inner, { kind, id });
      const before = await this.database.queryOne<Stored>(inner, READ[kind], [id]);
      if (!before) throw notFound();
      if (before.version !== version) throw conflict('courses.changed-meanwhile');
      for (const { leaf, path } of rule ? placedLeaves(rule.when, ROOT) : []) {
        try {
          await conditions.get(leaf.kind)?.check(inner, courseId, leaf.config);
        } catch (error) {
          throw fieldsAt(`${path}.config`, error);
        }
      }
      await this.database.query(inner, WRITE[kind], [id, rule && JSON.stringify(rule)]);
      await this.requireNoCycle(inner, courseId);
      await this.events.record(inner, conditionsChanged, courseId, { courseId, kind, id });
    });
  }

  /** Two rules that are each right could wait for one another, so the course's are written one after the other. */
  private async lock(ctx: RequestContext, { kind, id }: Target): Promise<string> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `select id from courses.course where id = (select course_id from courses.${kind} where id = $1) for no key update`,
      [id],
    );
    if (!row) throw notFound();
    return row.id;
  }

  /**
   * Throws 422 `waits-for-itself` with the names on the way. In the transaction of everything that changes which rules an activity is under, after the
   * change. `field`: what was sent.
   */
  async requireNoCycle(ctx: RequestContext, courseId: string, field = 'availability'): Promise<void> {
    const rows = await this.database.query<{ id: string; name: string; rules: (Rule | null)[] }>(
      ctx,
      `select a.id, a.name, json_build_array(a.availability, s.availability) as rules
       from courses.activity a join courses.section s on s.id = a.section_id where a.course_id = $1`,
      [courseId],
    );
    const conditions = this.extensions.all(points.availability);
    const waitsFor = (rule: Rule | null): readonly string[] =>
      rule ? leavesOf(rule.when).flatMap(({ kind, config }) => conditions.get(kind)?.waitsFor(config) ?? []) : [];
    const cycle = findCycle(new Map(rows.map(({ id, rules }) => [id, rules.flatMap(waitsFor)])));
    if (!cycle) return;
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    throw invalid(field, 'waits-for-itself', { way: cycle.map((id) => `«${names.get(id) ?? ''}»`).join(' → ') });
  }
}
