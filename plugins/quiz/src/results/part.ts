import { memberTodaySql } from '@sreda/identity';
import { Id } from '@sreda/plugin-sdk/server';

/** A part of those who have taken a test: what tables, figures and queues can be narrowed to. */
export class PartQuery {
  @Id({ optional: true, description: 'Those who are in this class now' })
  classId?: string;
  @Id({ optional: true, description: 'Those who are in this group of the course' })
  groupId?: string;
}

/** The condition as SQL and its two parameters; `first` is the number of the first one, `person` an SQL expression. */
export const isIn = (
  { classId, groupId }: PartQuery,
  person: string,
  first: number,
): { readonly sql: string; readonly parameters: unknown[] } => ({
  sql: `($${first}::uuid is null or exists (
           select from identity.membership m join identity.organisation o on o.id = m.organisation_id
           where m.person_id = ${person} and m.organisation_id = $${first} and m.kind = 'student'
             and ${memberTodaySql('now()')}))
         and ($${first + 1}::uuid is null or exists (
           select from enrolment.group_member m where m.person_id = ${person} and m.group_id = $${first + 1}))`,
  parameters: [classId ?? null, groupId ?? null],
});
