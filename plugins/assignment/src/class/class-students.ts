/**
 * Who a class is, as SQL: the students who take part at `now`, and those who have left a course and a work in it. Rows of (activity_id, person_id), each
 * once. `which` narrows the id of an activity: `= $1`.
 */
export const classStudents = (which: string, now: string): string => `
  select a.id as activity_id, p.person_id from courses.activity a join enrolment.participant p on p.course_id = a.course_id
  where a.id ${which} and p.role = 'student' and p.since <= ${now} and (p.until is null or p.until > ${now})
  union
  select activity_id, person_id from assignment.work where activity_id ${which} and versions > 0`;
