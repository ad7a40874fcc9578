import { inForce } from '@sreda/access';
import { memberTodaySql } from '@sreda/identity';
import type { Audience } from '@sreda/plugin-sdk';

/** Collects the parameters of a statement: each is written as the `$n` that is answered. */
export type AddParameter = (value: unknown) => string;

/** A query of `person_id`, which may come more than once. `now`: an SQL expression. */
export function audienceSql(audience: Audience, now: string, add: AddParameter): string {
  if ('people' in audience) return `select unnest(${add(audience.people)}::uuid[]) as person_id`;
  if ('classId' in audience) {
    return `select m.person_id from identity.membership m join identity.organisation o on o.id = m.organisation_id
      where o.id = ${add(audience.classId)}::uuid and m.kind = 'student' and ${memberTodaySql(now)}`;
  }
  if ('groupId' in audience) {
    return `select m.person_id from enrolment.group_member m join enrolment."group" g on g.id = m.group_id
      where g.id = ${add(audience.groupId)}::uuid and exists (
        select from enrolment.participant p
        where p.course_id = g.course_id and p.person_id = m.person_id and p.role = 'student' and ${inForce('p', now)})`;
  }
  if ('courseId' in audience) {
    return `select p.person_id from enrolment.participant p
      where p.course_id = ${add(audience.courseId)}::uuid and p.role = ${add(audience.role)} and ${inForce('p', now)}`;
  }
  if ('organisationId' in audience) {
    return `select a.person_id from access.role_assignment a join access.role r on r.id = a.role_id
      where r.key = ${add(audience.role)} and ${inForce('a', now)} and ${throughSql('a.context_id', `${add(audience.organisationId)}::uuid`, now)}`;
  }
  if ('guardiansOf' in audience) {
    return `select g.guardian_id as person_id from identity.guardianship g
      where g.child_id in (${audienceSql(audience.guardiansOf, now, add)}) and ${guardsSql('g', now)}`;
  }
  // An empty list is nobody.
  return audience.anyOf.map((one) => `(${audienceSql(one, now, add)})`).join(' union all ') || 'select null::uuid as person_id where false';
}

/** Condition: the row of a guardianship lets see what the school says of the child. */
export const guardsSql = (table: string, now: string): string => `'view' = any (${table}.rights) and ${inForce(table, now)}`;

/** Condition: the context lies in the organisation now. */
const throughSql = (context: string, organisation: string, now: string): string =>
  `exists (select from access.line l where l.context_id = ${context} and l.path @> array[${organisation}] and ${inForce('l', now)})`;

/**
 * Condition: the person belongs to the organisation now, or has a role in it: in one of its classes and courses, or with one of its people, as guardians
 * have. The one border between schools.
 */
export const belongsSql = (person: string, organisation: string, now: string): string => `(${throughSql(person, organisation, now)}
  or exists (select from access.role_assignment held
    where held.person_id = ${person} and ${inForce('held', now)} and ${throughSql('held.context_id', organisation, now)}))`;
