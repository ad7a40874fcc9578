import { DEMO_PASSWORD } from '@sreda/identity';
import type pg from 'pg';

/** The course of the demo school in which the tests make theirs. */
const COURSE = 'Информатика, 7 класс';

/** Gives every pupil of that course a sign-in with the demo password; answers the logins. */
export async function givePupilsSignIns(database: pg.Client): Promise<string[]> {
  await database.query(
    `insert into identity.account (id, person_id, login, password_hash)
     select gen_random_uuid(), t.person_id, 'pupil-' || row_number() over (order by t.person_id), demo.password_hash
     from courses.course c join enrolment.participant t on t.course_id = c.id cross join identity.account demo
     where c.name = $1 and t.role = 'student' and demo.login = 'student'
       and not exists (select from identity.account a where a.person_id = t.person_id)`,
    [COURSE],
  );
  const { rows } = await database.query<{ login: string }>(
    `select a.login from identity.account a join enrolment.participant t on t.person_id = a.person_id join courses.course c on c.id = t.course_id
     where c.name = $1 and t.role = 'student' order by a.login`,
    [COURSE],
  );
  return rows.map((row) => row.login);
}

export const password = DEMO_PASSWORD;
