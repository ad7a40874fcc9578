// A closed loop: each client sends its next request when the last one is answered.
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const round = (value, digits) => Number(value.toFixed(digits));

/**
 * Calls `send` from `clients` loops for `ms` milliseconds, after a warm-up that is not counted, or until `left` says that there is nothing more to do.
 * `cpu` answers the CPU milliseconds used so far by the server and by PostgreSQL; they are read when `settled` says that nothing is left to do in the
 * background. Throws when an answer is not a 2xx.
 */
export async function measure({ send, clients, ms, cpu, settled = async () => {}, warmUpMs = 500, left = () => true }) {
  const times = [];
  let counting = false;
  const loop = async (client, until) => {
    while (performance.now() < until && left()) {
      const started = performance.now();
      const response = await send(client);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status} ${await response.text()}`);
      await response.arrayBuffer();
      if (counting) times.push(performance.now() - started);
    }
  };
  const all = (until) => Promise.all(Array.from({ length: clients }, (_, client) => loop(client, until)));
  await all(performance.now() + warmUpMs);
  await settled();
  counting = true;
  const before = cpu();
  const started = performance.now();
  await all(started + ms);
  const seconds = (performance.now() - started) / 1000;
  await settled();
  const after = cpu();
  return { times, seconds, serverMs: after.server - before.server, postgresMs: after.postgres - before.postgres };
}

/** The figures of several runs of one thing. */
export function figuresOf(runs) {
  const sorted = runs.flatMap(({ times }) => times).toSorted((a, b) => a - b);
  const total = (of) => runs.reduce((sum, run) => sum + run[of], 0);
  const perUnit = (spent) => round(spent / Math.max(1, sorted.length), 3);
  return {
    n: sorted.length,
    medianMs: round(quantile(sorted, 0.5), 2),
    p95Ms: round(quantile(sorted, 0.95), 2),
    perSecond: round(sorted.length / total('seconds'), 1),
    cpuMs: perUnit(total('serverMs') + total('postgresMs')),
    postgresCpuMs: perUnit(total('postgresMs')),
  };
}
