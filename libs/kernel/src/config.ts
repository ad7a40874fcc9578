// Imports nothing: the start script reads this file's build before anything else runs.

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Origin that people type, without a trailing slash. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  /** `own`: the installation makes the files itself. */
  readonly tls: { readonly certFile: string; readonly keyFile: string; readonly own?: true } | null;
  readonly allowInsecure: boolean;
  readonly databaseUrl: string;
  readonly listenUrl: string;
  /** Statements are prepared; off behind a pooler that does not pass them on. */
  readonly prepareStatements: boolean;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly demo: boolean;
  readonly dataDir: string;
  /** Absolute path of the key under which names are sealed (docs/adr/0006); null without one. */
  readonly namesKeyFile: string | null;
  /** The worker runs inside the server process. */
  readonly embeddedWorker: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

function urlOf(value: string, protocols: readonly string[]): URL | null {
  try {
    const url = new URL(value);
    return protocols.includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Reads the environment. Each problem is one line for a person: what is wrong and what is expected. `databaseUrl` may be empty here when the
 * embedded PostgreSQL will supply it.
 */
export function readConfig(env: Env): { config: Config; problems: string[] } {
  const problems: string[] = [];
  const flag = (name: string, fallback: boolean): boolean => {
    const value = env[name];
    if (value === undefined || value === '') return fallback;
    if (value !== '0' && value !== '1') problems.push(`${name} is "${value}"; it must be 0 or 1.`);
    return value === '1';
  };
  const address = (name: string, protocols: readonly string[]): string | null => {
    const value = env[name];
    if (!value) return null;
    if (!urlOf(value, protocols)) problems.push(`${name} is not a ${protocols.map((p) => `${p}//`).join(' or ')} address.`);
    return value;
  };

  const port = Number(env.PORT || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is "${env.PORT}"; it must be a whole number from 0 to 65535.`);
  const host = env.HOST || '127.0.0.1';
  const publicUrl = address('PUBLIC_URL', ['http:', 'https:']);
  const certFile = env.TLS_CERT;
  const keyFile = env.TLS_KEY;
  const dataDir = env.SREDA_DATA || '.data';
  const own = certFile === 'auto' && !keyFile;
  if (!own && Boolean(certFile) !== Boolean(keyFile))
    problems.push('TLS_CERT and TLS_KEY go together: set both or neither, or TLS_CERT=auto alone.');
  const tls = own
    ? { certFile: `${dataDir}/tls/cert.pem`, keyFile: `${dataDir}/tls/key.pem`, own: true as const }
    : certFile && keyFile
      ? { certFile, keyFile }
      : null;
  const allowInsecure = flag('SREDA_ALLOW_INSECURE', false);
  const behindTls = tls !== null || publicUrl?.startsWith('https:') === true;
  if (!isLoopback(host) && !behindTls && !allowInsecure) {
    problems.push(
      `HOST is ${host}, so passwords would travel unencrypted. Set TLS_CERT and TLS_KEY, or TLS_CERT=auto, or a https PUBLIC_URL of a proxy, or SREDA_ALLOW_INSECURE=1 for a closed network.`,
    );
  }
  const namesKeyFile = env.SREDA_NAMES_KEY_FILE || null;
  if (namesKeyFile && !/^(\/|[A-Za-z]:[\\/])/.test(namesKeyFile)) problems.push('SREDA_NAMES_KEY_FILE must be an absolute path.');
  const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:']) ?? '';
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const config: Config = {
    host,
    port,
    publicUrl: (publicUrl ?? `${tls ? 'https' : 'http'}://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}`).replace(
      /\/+$/,
      '',
    ),
    trustProxy: flag('TRUST_PROXY', false),
    tls,
    allowInsecure,
    databaseUrl,
    listenUrl: address('DATABASE_LISTEN_URL', ['postgres:', 'postgresql:']) ?? databaseUrl,
    prepareStatements: flag('DATABASE_PREPARE', true),
    redisUrl: address('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: address('SMTP_URL', ['smtp:', 'smtps:']),
    demo: flag('SREDA_DEMO', true),
    dataDir,
    namesKeyFile,
    embeddedWorker: flag('SREDA_EMBEDDED_WORKER', true),
  };
  return { config, problems };
}
