// The product in a process of its own. It can record the statements of requests, for the count and for the bare server beside it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import pg from 'pg';

/** One list for each request, in the order in which they came. */
const recorded = [];
let recording = false;
// Only what a request asks for: the worker and the timers of the process have their own statements.
const inRequest = new AsyncLocalStorage();
subscribe('http.server.request.start', () => {
  if (!recording) return;
  recorded.push([]);
  inRequest.enterWith(recorded.at(-1));
});

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function record(config, values, callback) {
  const statements = recording && inRequest.getStore();
  if (statements) {
    const { name, text, values: own = [] } = typeof config === 'string' ? { text: config } : config;
    statements.push({ name, text, values: Array.isArray(values) ? values : own });
  }
  return query.call(this, config, values, callback);
};

const { readConfig } = await import('@sreda/kernel');
const { startServer } = await import('@sreda/runtime');
const { config, problems } = readConfig(process.env);
if (problems.length > 0) throw new Error(problems.join('\n'));
const server = await startServer(config);

process.on('message', async (message) => {
  if (message === 'record') {
    recorded.length = 0;
    recording = true;
    process.send({ type: 'recording' });
  } else if (message === 'recorded') {
    recording = false;
    // Following requests through all promises costs a tenth of the server's time.
    inRequest.disable();
    process.send({ type: 'recorded', requests: recorded });
  } else if (message === 'stop') {
    await server.stop();
    process.exit(0);
  }
});
process.send({ type: 'ready', url: server.url });
