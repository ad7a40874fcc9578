import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database } from '@sreda/database';
import { Notifications, PackageHost, Recent, SharedCache } from '@sreda/kernel';
import { forbidden, invalid, notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextRef } from '@sreda/plugin-sdk/server';
import { allowedContextsSql, contextId, inForce, SITE_ID, STANDING_SQL, STUDENTS_STANDING_SQL } from './access.sql.js';
import { capabilities as own } from './manifest.js';

const CHANNEL = 'sreda_access';
/** Everybody in a role at one kind of place may do the same, so there are few different sets, and thousands of standings. */
const MOST_SETS = 1000;

const NOBODY: Standing = { found: true, known: false, roles: [], capabilities: new Set(), until: null };

/** Who somebody is at one context, at one time. */
interface Standing {
  readonly found: boolean;
  readonly known: boolean;
  readonly roles: readonly string[];
  readonly capabilities: ReadonlySet<string>;
  /** The next moment at which a date changes this. */
  readonly until: Date | null;
}

/** That a person belongs to an organisation from a moment until another (null: for good). */
export interface Reach {
  readonly personId: string;
  readonly organisationId: string;
  readonly since: Date;
  readonly until: Date | null;
}

/** A role that a person was given. */
export interface GivenRole {
  readonly id: string;
  readonly role: string;
  /** Of a role that an organisation made. */
  readonly roleName: string | null;
  readonly at: ContextRef;
  readonly since: Date;
  readonly until: Date | null;
  readonly reason: string | null;
}

type StandingRow = Omit<Standing, 'capabilities'> & { readonly capabilities: readonly string[] };
type Assignment = Parameters<Access['assign']>[1];

@Injectable()
export class AccessService extends Access implements OnModuleInit {
  private readonly cache: SharedCache<Standing>;
  private readonly sets = new Recent<ReadonlySet<string>>(MOST_SETS);
  private studentsAlone: ReadonlySet<string> | undefined;

  constructor(
    private readonly database: Database,
    notifications: Notifications,
    private readonly host: PackageHost,
  ) {
    super();
    this.cache = new SharedCache(database, notifications, CHANNEL);
  }

  onModuleInit(): Promise<void> {
    return this.cache.listen();
  }

  override async can(ctx: RequestContext, capability: string, at: ContextRef): Promise<boolean> {
    return ctx.actor === 'system' || (await this.standing(ctx, at)).capabilities.has(capability);
  }

  override async require(ctx: RequestContext, capability: string, at: ContextRef): Promise<void> {
    if (ctx.actor === 'system') return;
    const { found, known, capabilities } = await this.standing(ctx, at);
    if (!found || !known) throw notFound();
    if (!capabilities.has(capability)) throw forbidden();
  }

  override async capabilitiesOf(ctx: RequestContext, at: ContextRef): Promise<string[]> {
    return [...(await this.standing(ctx, at)).capabilities].sort();
  }

  override async rolesOf(ctx: RequestContext, at: ContextRef): Promise<string[]> {
    return [...(await this.standing(ctx, at)).roles];
  }

  override async organisationsOf(ctx: RequestContext, personId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `with tie as (
         select organisation_id as id, coalesce(until, 'infinity') as until from access.line
          where context_id = $1 and organisation_id is not null and since <= $2
       )
       select distinct id from tie where until > $2 or until = (select max(until) from tie)`,
      [personId, ctx.now()],
    );
    return rows.map(({ id }) => id);
  }

  override visible(ctx: RequestContext, capability: string, level: ContextRef['level'], idColumn: string, firstParameter: number) {
    if (typeof ctx.actor === 'string') return { sql: ctx.actor === 'system' ? 'true' : 'false', parameters: [] };
    const [person, name, now] = [`$${firstParameter}::uuid`, `$${firstParameter + 1}`, `$${firstParameter + 2}::timestamptz`] as const;
    const sql = `${idColumn} in (${allowedContextsSql(level, person, name, now)})`;
    const parameters = [ctx.actor.personId, capability, ctx.now()];
    if (ctx.asStudentOf === null) return { sql, parameters };
    const course = `$${firstParameter + 3}::uuid`;
    const mayLook = `${course} in (${allowedContextsSql('course', person, `'${own['see-as-student']}'`, now)})`;
    const students = `${idColumn} in (${allowedContextsSql(level, person, name, now, course)})`;
    return {
      sql: `(${mayLook} and ${students}${this.isStudentsAlone(capability) ? '' : ` and ${sql}`})`,
      parameters: [...parameters, ctx.asStudentOf],
    };
  }

  override visibleOrOwn(ctx: RequestContext, capability: string, organisationIdColumn: string, firstParameter: number) {
    const visible = this.visible(ctx, capability, 'organisation', organisationIdColumn, firstParameter);
    if (typeof ctx.actor === 'string') return visible;
    const own = `exists (
      select from access.line own join access.line l on l.path @> array[own.organisation_id]
       where own.context_id = $${firstParameter}::uuid and ${inForce('own', `$${firstParameter + 2}::timestamptz`)}
         and l.context_id = ${organisationIdColumn} and l.level = 'organisation')`;
    return { sql: `(${visible.sql} or ${own})`, parameters: visible.parameters };
  }

  /** Ids (null: the site) of those of the places where the actor has the capability, or that lie above the organisation worked in. */
  async allowedAmong(ctx: RequestContext, capability: string, places: readonly ContextRef[]): Promise<ReadonlySet<string | null>> {
    if (ctx.actor === 'system') return new Set(places.map((p) => p.id));
    if (ctx.actor === 'anonymous') return new Set();
    const rows = await this.database.query<{ id: string }>(
      ctx,
      `select id from unnest($1::uuid[]) place (id)
        where id in (${allowedContextsSql(null, '$2::uuid', '$3', '$4::timestamptz')})
           or id = any (select unnest(path) from access.line where context_id = $5 and organisation_id is null)`,
      [places.map(contextId), ctx.actor.personId, capability, ctx.now(), ctx.organisationId ?? SITE_ID],
    );
    return new Set(rows.map(({ id }) => (id === SITE_ID ? null : id)));
  }

  /**
   * Whether all that a person belongs to, and all roles of the person, now and later, lie where the actor has the capability. So nobody takes in hand
   * the whole of somebody who is of another school too, or who is more than the actor administers.
   */
  async coversAllOf(ctx: RequestContext, capability: string, personId: string): Promise<boolean> {
    if (typeof ctx.actor === 'string') return ctx.actor === 'system';
    if (await this.can(ctx, capability, { level: 'site', id: null })) return true;
    const covered = `exists (select from unnest(l.path) way (id) where way.id in (${allowedContextsSql('organisation', '$2::uuid', '$3', '$4::timestamptz')}))`;
    const lasts = (table: string) => `(${table}.until is null or ${table}.until > $4::timestamptz)`;
    const row = await this.database.queryOne<{ all: boolean }>(
      ctx,
      `select not exists (
                select from access.line l where l.context_id = $1 and l.organisation_id is not null and ${lasts('l')} and not ${covered})
          and not exists (
                select from access.role_assignment a
                 where a.person_id = $1 and ${lasts('a')}
                   and exists (select from access.line l where l.context_id = a.context_id and ${lasts('l')}
                                and (l.level <> 'person' or l.organisation_id is not null))
                   and not exists (select from access.line l where l.context_id = a.context_id and ${lasts('l')} and ${covered})) as all`,
      [personId, ctx.actor.personId, capability, ctx.now()],
    );
    return row?.all ?? false;
  }

  /** Every role a person was given, the ended ones too, the earliest first. Asks nothing about who wants to know. */
  async assignmentsOf(ctx: RequestContext, personId: string): Promise<GivenRole[]> {
    const rows = await this.database.query<GivenRole & { level: ContextRef['level']; contextId: string | null }>(
      ctx,
      `select a.id, r.key as role, r.name as "roleName", c.level, nullif(c.id, '${SITE_ID}') as "contextId", a.since, a.until, a.reason
         from access.role_assignment a join access.role r on r.id = a.role_id join access.context c on c.id = a.context_id
        where a.person_id = $1 order by a.since, a.id`,
      [personId],
    );
    return rows.map(({ level, contextId: id, ...row }) => ({ ...row, at: { level, id } }));
  }

  override async addContext(ctx: RequestContext, at: ContextRef, parent: ContextRef): Promise<void> {
    const [added] = await this.database.query(
      ctx,
      `with context as (
         insert into access.context (id, level, parent_id) select $1::uuid, $2, id from access.context where id = $3::uuid and level = $4 returning id
       )
       insert into access.line (context_id, level, path)
       select context.id, $2, l.path || context.id from context join access.line l on l.context_id = $3::uuid and l.organisation_id is null
       returning context_id`,
      [contextId(at), at.level, contextId(parent), parent.level],
    );
    if (!added) throw new Error(`There is no context ${parent.level} ${parent.id ?? ''}`);
  }

  override async removeContext(ctx: RequestContext, at: ContextRef): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      // A person outlives the organisations: only the ways through them go.
      await this.database.query(
        inner,
        `with gone as (delete from access.line where path @> array[$1::uuid] returning context_id, level)
         delete from access.context where id = $1::uuid or id in (select context_id from gone where level <> 'person')`,
        [contextId(at)],
      );
      await this.changed(inner);
    });
  }

  override assign(ctx: RequestContext, { personId, role, at, from, until = null, reason }: Assignment): Promise<string> {
    return this.database.tx(ctx, async (inner) => {
      const roleId = await this.lockRole(inner, personId, role, at);
      const since = from ?? ctx.now();
      const [assigned] = await this.database.query<{ id: string; is_new: boolean }>(
        inner,
        `with overlapping as materialized (
           select id, since, until from access.role_assignment
            where person_id = $2::uuid and role_id = $3::uuid and context_id = $4::uuid
              and (until is null or until > $5::timestamptz) and ($6::timestamptz is null or since < $6::timestamptz)
         ), equal as (
           select id from overlapping where since <= $5::timestamptz and until is not distinct from $6::timestamptz limit 1
         ), ended as (
           update access.role_assignment a set until = greatest(a.since, $5::timestamptz), ended_by = $8::uuid
            from overlapping o where o.id = a.id and not exists (select from equal)
         ), given as (
           insert into access.role_assignment (id, person_id, role_id, context_id, since, until, reason, given_by)
           select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz, $7, $8::uuid where not exists (select from equal) returning id
         )
         select id, false as is_new from equal union all select id, true from given`,
        [newId(), personId, roleId, contextId(at), since, until, reason ?? null, personOf(ctx)],
      );
      if (!assigned) throw new Error('The role was not assigned');
      if (assigned.is_new) await this.changed(inner);
      return assigned.id;
    });
  }

  override async unassign(ctx: RequestContext, { personId, role, at }: Parameters<Access['unassign']>[1]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      const roleId = await this.lockRole(inner, personId, role, at);
      await this.database.query(
        inner,
        `update access.role_assignment set until = greatest(since, $4::timestamptz), ended_by = $5
          where person_id = $1 and role_id = $2 and context_id = $3 and (until is null or until > $4::timestamptz)`,
        [personId, roleId, contextId(at), ctx.now(), personOf(ctx)],
      );
      await this.changed(inner);
    });
  }

  /**
   * Replaces what is known of the organisations that these people belong to, past and future included: a role in an organisation reaches a
   * person while the person belongs to it or to one below it. Called by the owner of memberships, in the transaction that changes them.
   * Calendar days become moments in the organisation's own zone there, so that "today" needs no zone here. The people and the organisations
   * must have contexts.
   */
  async setReach(ctx: RequestContext, personIds: readonly string[], reaches: readonly Reach[]): Promise<void> {
    await this.database.tx(ctx, async (inner) => {
      await this.database.query(inner, `delete from access.line where context_id = any ($1::uuid[]) and organisation_id is not null`, [
        personIds,
      ]);
      const column = <K extends keyof Reach>(key: K) => reaches.map((r) => r[key]);
      const [{ missing } = { missing: 0 }] = await this.database.query<{ missing: number }>(
        inner,
        `with reach as (
           select person_id, organisation_id, since, nullif(max(coalesce(until, 'infinity')), 'infinity') as until
             from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) r (person_id, organisation_id, since, until)
            group by person_id, organisation_id, since
         ), written as (
           insert into access.line (context_id, level, path, organisation_id, since, until)
           select r.person_id, 'person', o.path || r.person_id, r.organisation_id, r.since, r.until
             from reach r join access.line o on o.context_id = r.organisation_id and o.level = 'organisation'
           returning context_id
         )
         select (select count(*) from reach)::int - (select count(*) from written)::int as missing`,
        [column('personId'), column('organisationId'), column('since'), column('until')],
      );
      if (missing > 0) throw new Error(`${missing} memberships are in organisations that have no context`);
      await this.changed(inner);
    });
  }

  /** Forgets cached answers. Call it in the transaction of the change. */
  changed(ctx: RequestContext): Promise<void> {
    return this.cache.changed(ctx);
  }

  private async standing(ctx: RequestContext, at: ContextRef): Promise<Standing> {
    if (typeof ctx.actor === 'string') return NOBODY;
    const { personId } = ctx.actor;
    if (ctx.asStudentOf === null) return this.standingOf(ctx, personId, at);
    const course = await this.standingOf(ctx, personId, { level: 'course', id: ctx.asStudentOf });
    if (!course.capabilities.has(own['see-as-student'])) return NOBODY;
    const mine = await this.standingOf(ctx, personId, at);
    const students = await this.standingOf(ctx, personId, at, ctx.asStudentOf);
    // Nobody sees more as a student than as a teacher; what is about the own work alone shows that there is none.
    const both = [...students.capabilities].filter((name) => mine.capabilities.has(name) || this.isStudentsAlone(name));
    return { ...students, capabilities: new Set(both) };
  }

  private isStudentsAlone(capability: string): boolean {
    this.studentsAlone ??= new Set(
      [...this.host.capabilities].flatMap(([name, { roles }]) => (roles.every((role) => role === 'course-student') ? [name] : [])),
    );
    return this.studentsAlone.has(capability);
  }

  /** `course`: as if the person did nothing but learn in it. */
  private standingOf(ctx: RequestContext, personId: string, at: ContextRef, course?: string): Promise<Standing> {
    const now = ctx.now();
    return this.cache.get(
      ctx,
      `${personId} ${at.level} ${contextId(at)} ${course ?? ''}`,
      async () => {
        const parameters = [personId, contextId(at), at.level, now];
        const row = await (course
          ? this.database.queryOne<StandingRow>(ctx, STUDENTS_STANDING_SQL, [...parameters, course])
          : this.database.queryOne<StandingRow>(ctx, STANDING_SQL, parameters));
        if (!row) throw new Error('No standing');
        return { ...row, capabilities: this.setOf(row.capabilities) };
      },
      // What is not there may be there in a moment; adding it tells nobody.
      ({ found, until }) => (found ? until : now),
    );
  }

  /** One set for equal names. */
  private setOf(names: readonly string[]): ReadonlySet<string> {
    const key = names.toSorted().join(' ');
    const known = this.sets.get(key);
    if (known) return known;
    const set = new Set(names);
    this.sets.set(key, set);
    return set;
  }

  /** The role's id; until the end of the transaction nobody else changes this person's assignments of it in this context. */
  private async lockRole(ctx: RequestContext, personId: string, key: string, at: ContextRef): Promise<string> {
    const found = await this.database.queryOne<{ id: string | null }>(
      ctx,
      `select role.id, pg_advisory_xact_lock(hashtextextended(concat_ws(' ', $2::uuid, $3::uuid, role.id), 0))
         from access.line l
         left join lateral (
           select r.id from access.role r
            where r.key = $1 and r.key not in ('person', 'self') and (r.organisation_id is null or r.organisation_id = any (l.path))
            order by r.organisation_id nulls last limit 1
         ) role on true
        where l.context_id = $3::uuid and l.level = $4 and l.organisation_id is null`,
      [key, personId, contextId(at), at.level],
    );
    if (!found) throw notFound();
    if (!found.id) throw invalid('role', 'access.unknown-role', { role: key });
    return found.id;
  }
}

const personOf = (ctx: RequestContext): string | null => (typeof ctx.actor === 'string' ? null : ctx.actor.personId);
