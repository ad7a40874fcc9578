// The product in a process of its own; it tells people what it is asked to tell them, in the way in which its packages do.
import { createContext, readConfig } from '@sreda/kernel';
import { Notices } from '@sreda/plugin-sdk/server';
import { startServer } from '@sreda/runtime';

const { config } = readConfig(process.env);
const server = await startServer(config);
const get = (type) => server.app.get(type, { strict: false });

process.on('message', async (message) => {
  if (message === 'stop') {
    await server.stop();
    process.exit(0);
  }
  const { kind, people, organisationId, link } = message;
  try {
    await get(Notices).notify(createContext(), { kind, audience: { people }, organisationId, link });
  } catch (error) {
    process.send({ type: 'fault', fault: error.message });
  }
});
process.send({ type: 'ready', url: server.url });
