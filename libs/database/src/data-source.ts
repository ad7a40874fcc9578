import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { prepareRepeated } from './prepared.js';
import { CountingLogger } from './query-counter.js';
import { saveRoundTrips } from './round-trips.js';

type Class = new (...args: never[]) => object;

/** The one DataSource of a process. `synchronize` is never on: the schema comes from migrations only. */
export function dataSourceOptions({
  url,
  entities,
  poolSize = 10,
  prepare = false,
  applicationName,
}: {
  url: string;
  entities: readonly Class[];
  poolSize?: number;
  /** Whether statements that come again are prepared; not through a pooler that does not know prepared statements. */
  prepare?: boolean;
  applicationName: string;
}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    migrationsRun: false,
    namingStrategy: new SnakeNaming(),
    logger: new CountingLogger(),
    logging: ['query'],
    applicationName,
    poolSize,
    extra: {
      pipeline: true,
      options:
        '-c timezone=UTC -c default_transaction_isolation=read\\ committed -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
      onConnect: (client: pg.Client) => {
        // A connection that breaks between the pool and the query runner has nobody who listens, and would end the process; its first query tells.
        client.on('error', () => {});
        if (prepare) prepareRepeated(client);
        saveRoundTrips(client);
      },
    },
    // Ids are made by the application, so no extension is needed for them.
    installExtensions: false,
  };
}

export const createDataSource = (options: Parameters<typeof dataSourceOptions>[0]): DataSource =>
  new DataSource(dataSourceOptions(options));
