// What the hardware allows: Fastify and pg alone, running the same statements and answering the same bytes, compressed in the same way.
import compress from '@fastify/compress';
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();
const zlibOptions = { level: 3, memLevel: 7, windowBits: 14 };
await app.register(compress, { threshold: 1024, syncThreshold: 64 * 1024, encodings: ['br', 'gzip'], zlibOptions });
/** By client, as each client of the product has rows of its own. */
let samples = [];

app.get('/:client', async (request, reply) => {
  const { statements, body } = samples[request.params.client];
  const client = await pool.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
  return reply.type('application/json').send(body);
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', async (message) => {
  if (message === 'stop') {
    await app.close();
    await pool.end();
    process.exit(0);
  }
  samples = message.samples;
  process.send({ type: 'set' });
});
process.send({ type: 'ready', url: `http://127.0.0.1:${app.server.address().port}` });
