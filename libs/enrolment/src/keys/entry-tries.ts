import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Problem, type RequestContext } from '@sreda/plugin-sdk';

/** A leaky bucket: so many wrong codes at once, and then one more each minute. */
const CAPACITY = 6;
const LEAK_PER_SECOND = 1 / 60;
const leaked = `greatest(0, b.level - greatest(0, extract(epoch from clock_timestamp() - b.at)) * ${LEAK_PER_SECOND})`;

/** A code is guessed by nobody: tries are counted for each person, in rows, so for all processes. */
@Injectable()
export class EntryTries {
  constructor(private readonly database: Database) {}

  /** Before the code is looked at, so that parallel guesses count too. Outside of the transaction that may be rolled back. Throws 429. */
  async take(ctx: RequestContext, personId: string): Promise<void> {
    const [taken] = await this.database.query(
      ctx,
      `insert into enrolment.entry_tries as b (person_id, level, at) values ($1, 1, clock_timestamp())
       on conflict (person_id) do update set level = ${leaked} + 1, at = clock_timestamp() where ${leaked} + 1 <= ${CAPACITY}
       returning person_id`,
      [personId],
    );
    if (!taken) throw new Problem(429, 'enrolment.too-many-tries', { retryAfter: 1 / LEAK_PER_SECOND });
  }

  /** The code was right. */
  async giveBack(ctx: RequestContext, personId: string): Promise<void> {
    await this.database.query(ctx, `delete from enrolment.entry_tries where person_id = $1`, [personId]);
  }
}
