// What the hardware allows: Fastify and pg alone, running the same statements and answering the same bytes.
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const app = fastify();
let statements = [];
let body = '';

const isTransactional = (text) => /^\s*(insert|update|delete|with[\s\S]*\b(insert|update|delete)\b)/i.test(text);

app.all('/', async (_request, reply) => {
  const client = await pool.connect();
  const writes = statements.some((s) => isTransactional(s.text));
  try {
    // Replayed writes are rolled back, so that every repetition does the same work as the first.
    if (writes) await client.query('begin');
    for (const { text, values } of statements) await client.query(text, values);
    if (writes) await client.query('rollback');
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
  statements = message.statements.filter((s) => !/^\s*(start transaction|begin|commit|rollback|set )/i.test(s.text));
  body = message.body;
  process.send({ type: 'set' });
});
process.send({ type: 'ready', url: `http://127.0.0.1:${app.server.address().port}` });
