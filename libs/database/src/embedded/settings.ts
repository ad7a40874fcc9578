/**
 * postgresql.conf of the embedded server. It is written anew at each start; `custom.conf` beside it is read last and is the
 * place for a school's own tuning.
 */
export function postgresqlConf(options: { readonly port: number; readonly logDir: string; readonly durable: boolean }): string {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    // Short queries of many users: compiling them costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    lc_messages: 'C',
    // A ring of seven files, one for each day of the week.
    logging_collector: 'on',
    log_directory: options.logDir,
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %e ',
    log_min_duration_statement: '5s',
    ...(options.durable
      ? {}
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off', max_wal_size: '4GB' }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoteSetting(value)}`);
  return [
    '# Written by Sreda at each start. Put your own settings into custom.conf.',
    ...lines,
    "include_if_exists 'custom.conf'",
    '',
  ].join('\n');
}

/** A value as postgresql.conf wants it: in single quotes, quotes and backslashes doubled. */
export function quoteSetting(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
