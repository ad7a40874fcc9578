// `npm run sreda -- COMMAND`: the command line of an installation, installed and built first when need be.
import { runApp } from './lib/run-app.mjs';

await runApp('cli');
