import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const BUSY_PATIENCE_MS = 3000;

/** The product's own reading of the environment, available after the build. Paths are made absolute against the installation. */
export async function readSettings(root, env = process.env) {
  const { readConfig } = await import(pathToFileURL(path.join(root, 'libs/kernel/dist/config.js')).href);
  const { config, problems } = readConfig(env);
  // Its own certificate is made by the server when it is missing.
  const files = config.tls && !config.tls.own ? [config.tls.certFile, config.tls.keyFile] : [];
  const unreadable = files.filter((file) => !isReadable(path.resolve(root, file)));
  const all = [...problems, ...unreadable.map((file) => `The TLS file ${file} cannot be read.`)];
  if (all.length > 0) throw new Failure(all.join('\n'), 2);
  return { ...config, dataDir: path.resolve(root, config.dataDir) };
}

function isReadable(file) {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** One line when the address cannot be listened on. A server that was just killed may hold its port for a moment. */
export async function requireFreePort({ host, port }) {
  for (const deadline = Date.now() + BUSY_PATIENCE_MS; ; await sleep(200)) {
    const code = await tryListen(host, port);
    if (code === undefined) return;
    if (code !== 'EADDRINUSE') throw new Failure(`Nothing can listen on ${host} port ${port} (${code}): set HOST and PORT.`, 2);
    if (Date.now() > deadline) throw new Failure(`Port ${port} on ${host} is in use by another program: stop it or set PORT.`, 2);
  }
}

function tryListen(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
