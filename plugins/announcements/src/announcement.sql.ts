/** Name of where the announcement `a` was made. */
export const placeName = `case a.place
  when 'course' then (select c.name from courses.course c where c.id = a.context_id)
  when 'group' then (select concat_ws(' · ', c.name, (select g.name from enrolment."group" g where g.id = a.group_id))
                       from courses.course c where c.id = a.context_id)
  else (select p.name from identity.organisation p where p.id = a.context_id) end`;

/** Whether its last day is over by the clock of its organisation. `now`: an SQL expression. */
export const isOver = (now: string): string =>
  `(a.until is not null and a.until < (select (${now} at time zone o.time_zone)::date from identity.organisation o where o.id = a.organisation_id))`;

export const columns = `a.id, a.title, a.must_read as "mustRead", a.until::text as until, a.author_id as "authorId", ${placeName} as place,
  a.sent_at as "sentAt", a.corrected_at as "correctedAt"`;

export interface ListedRow {
  readonly id: string;
  readonly title: string;
  readonly mustRead: boolean;
  readonly until: string | null;
  readonly authorId: string | null;
  readonly place: string;
  readonly sentAt: Date;
  readonly correctedAt: Date | null;
}
