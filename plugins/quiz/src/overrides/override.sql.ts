const columns = `
  coalesce(min(o.opens_at) filter (where o.person_id is not null), min(o.opens_at)) as opens_at,
  coalesce(max(o.closes_at) filter (where o.person_id is not null), max(o.closes_at)) as closes_at,
  coalesce(max(o.time_limit_minutes) filter (where o.person_id is not null),
           case when bool_or(o.time_limit_minutes = 0) then 0 else max(o.time_limit_minutes) end) as time_limit_minutes,
  coalesce(max(o.attempts_allowed) filter (where o.person_id is not null),
           case when bool_or(o.attempts_allowed = 0) then 0 else max(o.attempts_allowed) end) as attempts_allowed`;

const groupsOf = (person: string): string => `(select m.group_id from enrolment.group_member m where m.person_id = ${person})`;

/**
 * The exception that holds for a person, one row: what is given to the person counts, then what is most generous among the groups (0 is without a
 * limit). Nulls where there is none.
 *
 * `activity`, `person`: SQL expressions.
 */
export const overrideOf = (activity: string, person: string): string =>
  `select ${columns} from quiz.override o where o.activity_id = ${activity} and (o.person_id = ${person} or o.group_id in ${groupsOf(person)})`;

/** The same of all activities that have one for the person, with `activity_id`. An exception is of a person or of a group, so none comes twice. */
export const overridesOf = (person: string): string => `
  select o.activity_id, ${columns}
  from (select * from quiz.override where person_id = ${person} union all select * from quiz.override where group_id in ${groupsOf(person)}) o
  group by o.activity_id`;
