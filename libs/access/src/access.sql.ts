// `decide.ts` as SQL. Parameters are written as `$n` by the caller.
import type { ContextRef } from '@sreda/plugin-sdk/server';

/** The id of the site's context: all other contexts have the id of their object. */
export const SITE_ID = '00000000-0000-0000-0000-000000000000';

export const contextId = (at: ContextRef): string => at.id ?? SITE_ID;

/** Condition: the row's dates include the moment. */
export const inForce = (table: string, now: string): string =>
  `${table}.since <= ${now} and (${table}.until is null or ${table}.until > ${now})`;

const assigned = (person: string, now: string): string => `
  select a.id, a.role_id, a.context_id, false as implicit from access.role_assignment a where a.person_id = ${person} and ${inForce('a', now)}`;

const learning = (course: string): string => `
  select r.id, r.id as role_id, ${course} as context_id, false as implicit
    from access.role r where r.organisation_id is null and r.key = 'course-student'`;

/**
 * What a person holds now: the assignments, and the roles that nobody has to be given. With a `course`: what somebody would hold who did nothing but
 * learn in it.
 */
const held = (person: string, now: string, course?: string): string => `${course ? learning(course) : assigned(person, now)}
  union all
  select r.id, r.id, case r.key when 'self' then ${person} else '${SITE_ID}'::uuid end, true
    from access.role r where r.organisation_id is null and r.key in ('person', 'self')`;

/**
 * Everything about one person ($1) at one context ($2, of level $3) at one time ($4), in one row: `found`, `known` (the person has some role or
 * membership around that context, so its existence is no secret), `roles` (given ones, by key), `capabilities`, and `until`, the next moment at
 * which a date changes any of it.
 * `as` student: as if the person held nothing but the role of a student in the course $5.
 */
const standingSql = (as: 'oneself' | 'student'): string => `
with line as materialized (
  select l.path from access.line l where l.context_id = $2::uuid and l.level = $3 and ${inForce('l', '$4::timestamptz')}
), held as materialized (${held('$1::uuid', '$4::timestamptz', as === 'student' ? '$5::uuid' : undefined)}
), reaching as (
  select distinct h.id, h.role_id, h.context_id, h.implicit from held h join line l on h.context_id = any (l.path)
), counted as (
  select h.id, c.capability, c.permission, array_position(l.path, c.context_id) as depth
    from held h
    join line l on h.context_id = any (l.path)
    join access.role_capability c on c.role_id = h.role_id and c.context_id = any (l.path)
), decided as (
  select id, capability, bool_or(permission = 'prohibit') as prohibited,
         (array_agg(permission order by depth desc, permission = 'allow'))[1] as nearest
    from counted group by id, capability
)
select exists (select from line) as found,
       $3 = 'site'
         or exists (select from reaching where not implicit or context_id = $1::uuid)
         or exists (select from held h join access.line below on below.context_id = h.context_id
                     where not h.implicit and below.path @> array[$2::uuid] and ${inForce('below', '$4::timestamptz')})
         or exists (select from access.line own join line l on own.organisation_id = any (l.path)
                     where own.context_id = $1::uuid and ${inForce('own', '$4::timestamptz')}) as known,
       array(select distinct r.key from reaching h join access.role r on r.id = h.role_id where not h.implicit order by 1) as roles,
       array(select capability from decided group by capability having bool_or(nearest = 'allow') and not bool_or(prohibited)) as capabilities,
       (select min(moment)
          from (select since, until from access.role_assignment where person_id = $1::uuid
                union all select since, until from access.line where context_id in ($1::uuid, $2::uuid)) dated
         cross join lateral (values (since), (until)) moments (moment)
         where moment > $4::timestamptz) as until`;

export const STANDING_SQL = standingSql('oneself');
export const STUDENTS_STANDING_SQL = standingSql('student');

/**
 * Ids of the contexts (of one level, if given) in which a person has a capability; a subquery for `in (…)`. The site, which is on every line, is
 * left out of `through`: the index would read all lines for it. With a `course`: those in which a student of it would have the capability.
 */
export function allowedContextsSql(
  level: ContextRef['level'] | null,
  person: string,
  capability: string,
  now: string,
  course?: string,
): string {
  return `
with held as materialized (${held(person, now, course)}
), said as materialized (
  select h.id, c.context_id as said_at, c.permission, array_remove(array[h.context_id, c.context_id], '${SITE_ID}') as through
    from held h join access.role_capability c on c.role_id = h.role_id and c.capability = ${capability}
)
select l.context_id from said s join access.line l on l.path @> s.through
 where s.permission = 'allow' and ${level ? `l.level = '${level}' and ` : ''}${inForce('l', now)}
   and not exists (
     select from said other
       join access.line way on way.context_id = l.context_id and way.path @> other.through and ${inForce('way', now)}
      where other.permission = 'prohibit'
         or (other.permission = 'prevent' and other.id = s.id
             and array_position(way.path, other.said_at) >= array_position(l.path, s.said_at)))`;
}
