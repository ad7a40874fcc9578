import { fork } from 'node:child_process';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { nodeEnvironment, nodeFlags } from './node-flags.mjs';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
const STABLE_MS = 60_000;
const HEALTH_POLL_MS = 100;
const DRAIN_MS = 40_000;

/**
 * The server as a child process. It tells when it is ready: `{type: 'ready', url, signIns}`, where
 * `url` matters only when the port was left to the system (PORT=0). A boot that fails is reported
 * once; a server that was ready and dies is started again, each time after a longer pause.
 */
export class ServerProcess {
  #child;
  #exited = Promise.resolve();
  #stopping = new AbortController();
  #failures = 0;

  constructor({ main, env, url, log }) {
    this.options = { main, env, url, log };
  }

  /** Resolves with the ready message when the health check answers; rejects when the process ends before. */
  async start() {
    const ready = await this.#boot();
    void this.#keepRunning();
    return ready;
  }

  async #boot() {
    const { main, env, url } = this.options;
    // A session of its own: Ctrl-C reaches this script only, which then stops things in order.
    const child = fork(main, [], {
      ...{ env: { ...nodeEnvironment, ...env }, execArgv: nodeFlags, detached: process.platform !== 'win32' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    let message;
    let end;
    child.on('message', (received) => {
      if (received?.type === 'ready') message = received;
    });
    this.#exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve((end = signal ? `signal ${signal}` : `code ${code}`)));
      child.once('error', (error) => resolve((end = error.message)));
    });
    while (end === undefined) {
      if (message && (await isReady(url ?? message.url))) return message;
      await Promise.race([sleep(HEALTH_POLL_MS), this.#exited]);
    }
    throw new Failure(this.#stopping.signal.aborted ? 'Stopped.' : `Sreda did not start (the server ended with ${end}).`);
  }

  async #keepRunning() {
    for (;;) {
      const bootedAt = Date.now();
      const end = await this.#exited;
      if (this.#stopping.signal.aborted) return;
      this.#failures = Date.now() - bootedAt > STABLE_MS ? 1 : this.#failures + 1;
      const delay = Math.min(FIRST_DELAY_MS * 2 ** (this.#failures - 1), LONGEST_DELAY_MS);
      this.options.log(`The server has stopped unexpectedly (${end}); starting it again in ${delay / 1000} s`);
      try {
        await sleep(delay, undefined, { signal: this.#stopping.signal });
        await this.#boot();
        this.options.log('The server is running again');
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.options.log(error.message);
      }
    }
  }

  /** Lets the server finish what it has begun; `kill()` does not. */
  async stop() {
    this.#stopping.abort();
    if (process.platform === 'win32') this.#child?.connected && this.#child.send({ type: 'stop' });
    else this.#child?.kill('SIGTERM');
    const timer = setTimeout(() => this.kill(), DRAIN_MS);
    await this.#exited;
    clearTimeout(timer);
  }

  kill() {
    this.#child?.kill('SIGKILL');
  }
}

function isReady(url) {
  const target = new URL('/health/ready', url);
  return new Promise((resolve) => {
    // The certificate is the installation's own and may be self-signed; only the status is read here.
    const options = { timeout: 2000, rejectUnauthorized: false };
    const request = (target.protocol === 'https:' ? https : http).get(target, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
