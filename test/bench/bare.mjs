// What the hardware allows: Fastify and pg alone, running the same statements and answering the same bytes, compressed in the same way.
import compress from '@fastify/compress';
import fastify from 'fastify';
import pg from 'pg';
import { hashPassword, verifyPassword } from '../../libs/identity/dist/accounts/passwords.js';
import { FLUSH } from './statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const flushes = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const app = fastify();
const zlibOptions = { level: 3, memLevel: 7, windowBits: 14 };
await app.register(compress, { threshold: 1024, syncThreshold: 64 * 1024, encodings: ['br', 'gzip'], zlibOptions });
/** By client, as each client of the product has rows of its own: what it asks for, one request after the other. */
let units = [];
/** What each request has to check, if there is something: it and its hash. */
let password;
/** Connections of those that are in the middle of several requests. */
const held = new Map();

app.get('/:client/:request', async (request, reply) => {
  const { client } = request.params;
  const unit = units[client];
  const position = Number(request.params.request);
  const connection = held.get(client) ?? (await pool.connect());
  if (position < unit.length - 1) held.set(client, connection);
  const { statements, body } = unit[position];
  if (password) await verifyPassword(password.stored, password.plain);
  for (const { flush, ...statement } of statements) {
    if (!flush) await connection.query(statement);
    else await Promise.all([statement.text && connection.query(statement), flushes.query(FLUSH)]);
  }
  if (position === unit.length - 1) {
    held.delete(client);
    connection.release();
  }
  return reply.type('application/json').send(body);
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.on('message', async (message) => {
  if (message === 'stop') {
    await app.close();
    await Promise.all([pool.end(), flushes.end()]);
    process.exit(0);
  }
  units = message.units;
  password = message.password && { plain: message.password, stored: await hashPassword(message.password) };
  process.send({ type: 'set' });
});
process.send({ type: 'ready', url: `http://127.0.0.1:${app.server.address().port}` });
