/** SQL: the person is in the group. */
export const inGroup = (group: string, person: string): string =>
  `exists (select from enrolment.group_member m where m.group_id = ${group} and m.person_id = ${person})`;

/** SQL: title of the topic `t`; that of a group is called as the group is now, or was last. */
export const TITLE = `coalesce((select g.name from enrolment."group" g where g.id = t.group_id), t.title)`;
