// The embedded PostgreSQL with its supervisor in a process of its own, so that both can be killed like the halves of `npm start`.
import { startEmbeddedPostgres } from '@sreda/database/embedded';

const postgres = await startEmbeddedPostgres({ dataDir: process.env.SREDA_DATA });
const tell = () => process.send?.({ url: postgres.url, pid: postgres.pid });
tell();
postgres.onRestart(tell);
const stop = () => postgres.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
// The test itself was ended.
process.once('disconnect', stop);
