import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Names } from '@sreda/identity';
import { createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { type Calendar, ZONE } from './calendar.js';

/** Somebody of the demo school who acts, at the times that the calendar says. */
export interface Teacher {
  readonly personId: string;
  readonly ctx: RequestContext;
  readonly schoolId: string;
}
export interface Pupil {
  readonly personId: string;
  /** Of those who have a demo sign-in. */
  readonly login: string | null;
}

/** A course with its class in it. */
export interface SeededCourse {
  readonly teacher: Teacher;
  readonly courseId: string;
  /** Number of the class. */
  readonly grade: number;
  readonly pupils: readonly Pupil[];
}

/** What the seeds of the demo school share: services, the one transaction and the calendar. */
export class Demo {
  constructor(
    private readonly app: INestApplicationContext,
    readonly system: RequestContext,
    readonly calendar: Calendar,
  ) {}

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** The person acts at the time that `now` says, in the transaction of the seed. */
  acting({ personId, schoolId }: { personId: string; schoolId: string }, now: () => Date): RequestContext {
    const actor = { personId, accountId: personId };
    return this.get(Database).joined(this.system, createContext({ actor, organisationId: schoolId, timeZone: ZONE, now }));
  }

  /** A teacher by demo sign-in, as of the beginning of the history. */
  async teacher(login: string): Promise<Teacher> {
    const row = await this.get(Database).queryOne<{ personId: string; schoolId: string }>(
      this.system,
      `select a.person_id as "personId", m.organisation_id as "schoolId"
       from identity.account a join identity.membership m on m.person_id = a.person_id where a.login = $1 and m.kind = 'staff'`,
      [this.get(Names).loginKey(login)],
    );
    if (!row) throw new Error(`The demo school has no ${login}`);
    return { ...row, ctx: this.acting(row, () => this.calendar.begin) };
  }
}
