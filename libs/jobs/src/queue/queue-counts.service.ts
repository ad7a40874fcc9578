import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { queues, type QueueName, type RequestContext } from '@sreda/plugin-sdk';

interface QueueCounts {
  readonly name: QueueName;
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
}

@Injectable()
export class QueueCountsService {
  constructor(private readonly database: Database) {}

  counts(ctx: RequestContext): Promise<QueueCounts[]> {
    return this.database.query<QueueCounts>(
      ctx,
      `select q.name, count(*) filter (where j.state = 'waiting')::int as waiting, count(*) filter (where j.state = 'active')::int as active,
              count(*) filter (where j.dead)::int as dead
       from unnest($1::text[]) with ordinality as q (name, n)
       left join jobs.job j on j.queue = q.name and (j.finished_at is null or j.dead)
       group by q.name, q.n order by q.n`,
      [[...queues]],
    );
  }
}
