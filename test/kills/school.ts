import { DEMO_PASSWORD } from '@sreda/identity';
import type pg from 'pg';

/** Gives every pupil of the demo course a sign-in with the demo password; answers the logins. */
export async function givePupilsSignIns(database: pg.Client): Promise<string[]> {
  await database.query(
    `insert into identity.account (id, person_id, login, password_hash)
     select gen_random_uuid(), t.person_id, 'pupil-' || row_number() over (order by t.person_id), demo.password_hash
     from enrolment.participant t cross join identity.account demo
     where t.role = 'student' and demo.login = 'student'
       and not exists (select from identity.account a where a.person_id = t.person_id)`,
  );
  const { rows } = await database.query<{ login: string }>(
    `select a.login from identity.account a join enrolment.participant t on t.person_id = a.person_id where t.role = 'student' order by a.login`,
  );
  return rows.map((row) => row.login);
}

export const password = DEMO_PASSWORD;
