// The event stream as a large network has it: many listen, something happens all the time. Answers what went wrong.
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMs, residentMb } from '../bench/cpu.mjs';

const LISTENERS = 500;
const A_SECOND = 50;
/** People whom one message concerns. */
const EACH = 10;
const SECONDS = Number(process.env.SREDA_STREAM_SECONDS ?? 60);
/** Code is compiled and caches are filled in this time; memory is compared with its end. */
const WARM_UP_SECONDS = 20;
const MOST_LAG_MS = 1_000;
const MOST_GROWTH = 0.15;
const SETTLE_MS = 5_000;

export async function listenUnderLoad() {
  // These need what was built.
  const { openInstallation } = await import('../bench/installation.mjs');
  const { Person } = await import('../bench/school.mjs');
  const { database, postgresPid, start, close } = await openInstallation('stream');
  let listeners = [];
  try {
    const { program: instance, url } = await start('test/soak/stream-instance.mjs');
    const faults = [];
    instance.on('message', ({ fault }) => fault && faults.push(fault));
    const { rows: pupils } = await database.query(
      `select a.login, o.parent_id as "organisationId" from identity.account a
       join identity.membership m on m.person_id = a.person_id and m.kind = 'student'
       join identity.organisation o on o.id = m.organisation_id
       where a.login like 's1.%' order by a.id limit $1`,
      [LISTENERS],
    );
    const people = [];
    for (const { login } of pupils) people.push(await Person.signIn(url, login));
    listeners = await Promise.all(people.map((person) => Listener.open(url, person)));
    console.log(`  ${listeners.length} listen`);

    const run = async (seconds, from) => {
      const began = performance.now();
      for (let i = 0; i < seconds * A_SECOND; i++) {
        await sleep(began + (i * 1000) / A_SECOND - performance.now());
        const number = from + i;
        const meant = Array.from({ length: EACH }, (_, n) => listeners[(number * EACH + n * 7) % listeners.length]);
        const message = { number, sent: Date.now() };
        for (const listener of new Set(meant)) listener.expects(message);
        const { kind, organisationId } = { kind: KIND, ...pupils[0] };
        instance.send({ kind, organisationId, people: [...new Set(meant)].map(({ id }) => id), link: `/courses/${number}` });
      }
      await sleep(SETTLE_MS);
    };
    await run(WARM_UP_SECONDS, 0);
    const before = residentMb(instance.pid);
    const cpuBefore = cpuMs(instance.pid) + cpuMs(postgresPid);
    const warm = listeners.reduce((sum, { lags }) => sum + lags.length, 0);
    for (const listener of listeners) listener.lags.length = 0;
    await run(SECONDS, WARM_UP_SECONDS * A_SECOND);
    const after = residentMb(instance.pid);
    const cpu = (cpuMs(instance.pid) + cpuMs(postgresPid) - cpuBefore) / (SECONDS * A_SECOND);

    const lags = listeners.flatMap((listener) => listener.lags).sort((a, b) => a - b);
    const p95 = lags[Math.floor(lags.length * 0.95)] ?? Infinity;
    console.log(
      `  ${warm} and ${lags.length} delivered, lag median ${lags[lags.length >> 1]} ms, p95 ${p95} ms, ${cpu.toFixed(1)} CPU-ms a message; ${before} MB, then ${after} MB`,
    );
    faults.push(...listeners.flatMap((listener) => listener.faults()));
    if (p95 > MOST_LAG_MS) faults.push(`p95 of the lag is ${p95} ms`);
    if (after > before * (1 + MOST_GROWTH)) faults.push(`memory grew from ${before} to ${after} MB`);
    return faults;
  } finally {
    for (const listener of listeners) listener.close();
    await close();
  }
}

/** A kind of the product that sends no letters at once: what is measured is the stream. */
const KIND = { id: 'grades:new-grade', group: 'study', channels: { mail: 'daily' } };

/** One open stream, which knows what it has to get. */
class Listener {
  lags = [];
  #waiting = new Map();
  #wrong = [];
  #rest = '';

  constructor(id, request) {
    this.id = id;
    this.request = request;
  }

  static async open(url, { id, headers }) {
    const request = http.get(`${url}/api/v1/notifications/stream`, { headers, agent: false });
    const [response] = await once(request, 'response');
    if (response.statusCode !== 200) throw new Error(`The stream answered ${response.statusCode}`);
    const listener = new Listener(id, request);
    response.setEncoding('utf8');
    response.on('data', (text) => listener.#take(text));
    response.on('end', () => listener.#wrong.push(`the stream of ${id} has ended`));
    response.on('error', () => {});
    request.on('error', () => {});
    return listener;
  }

  expects({ number, sent }) {
    this.#waiting.set(number, sent);
  }

  faults() {
    return [...this.#wrong, ...[...this.#waiting.keys()].map((number) => `${this.id} has never got ${number}`)];
  }

  close() {
    this.request.destroy();
  }

  #take(text) {
    const blocks = `${this.#rest}${text}`.split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, data] = /^event: notification\ndata: (.*)$/m.exec(block) ?? [];
      if (data === undefined) continue;
      const number = Number(JSON.parse(data).link.split('/').at(-1));
      const sent = this.#waiting.get(number);
      if (sent === undefined) this.#wrong.push(`${this.id} got ${number} again, or it was not for them`);
      else this.lags.push(Date.now() - sent);
      this.#waiting.delete(number);
    }
  }
}
