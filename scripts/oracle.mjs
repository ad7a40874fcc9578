// `npm run oracle -- questions FILE`: the question engine against recorded answers of another one. Docs: docs/adr/0010.
import { runApp } from './lib/run-app.mjs';

await runApp('oracle', { web: false });
