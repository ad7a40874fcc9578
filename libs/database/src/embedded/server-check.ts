/** The settings of a running server that decide whether data is safe and Russian text works; names as in pg_settings. */
export interface ServerFacts {
  readonly server_version_num: string;
  readonly server_encoding: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
}

/** The part of a pg client that the check needs. */
export interface Queryable {
  query(sql: string): Promise<{ rows: unknown[] }>;
}

const OLDEST = 150_000;

/** What is wrong with a server, one line each; empty when it can be used. */
export function serverProblems(facts: ServerFacts, options: { readonly durable: boolean } = { durable: true }): string[] {
  const problems: string[] = [];
  if (Number(facts.server_version_num) < OLDEST) problems.push(`PostgreSQL 15 or later is needed, this one is ${facts.server_version_num}`);
  if (facts.server_encoding !== 'UTF8') problems.push(`the database has the encoding ${facts.server_encoding}, UTF8 is needed`);
  if (options.durable) {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit'] as const) {
      if (facts[name] === 'off') problems.push(`${name} is off, so a power cut would lose or tear data`);
    }
  }
  return problems;
}

/** Asks the connected database, embedded or not, and returns what is wrong with it. */
export async function checkServer(client: Queryable, options?: { readonly durable: boolean }): Promise<string[]> {
  const { rows } = await client.query(
    `select current_setting('server_version_num') as server_version_num, current_setting('server_encoding') as server_encoding,
            current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
            current_setting('synchronous_commit') as synchronous_commit`,
  );
  return serverProblems(rows[0] as ServerFacts, options);
}
