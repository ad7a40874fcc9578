/** `npm run oracle -- questions FILE`: replays recorded traces. The last line is `{"total","agree","differ"}`; exit code 1 when something differs. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { decides, type Difference, replay } from './replay.js';
import type { Trace } from './trace.js';

const out = (line: string): void => void process.stdout.write(`${line}\n`);

async function questions(file: string): Promise<number> {
  const [differ, remarks]: [Difference[], Difference[]] = [[], []];
  let [total, agree] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    total++;
    const differences = await replaySafely(JSON.parse(line) as Trace);
    const deciding = differences.filter(decides);
    if (deciding.length === 0) agree++;
    differ.push(...deciding);
    remarks.push(...differences.filter((difference) => !decides(difference)));
  }
  for (const { id, step, field, expected, got } of remarks) {
    out(`${id} ${step}: ${field} is ${JSON.stringify(got)}, recorded ${JSON.stringify(expected)}`);
  }
  out(JSON.stringify({ total, agree, differ }));
  return differ.length > 0 ? 1 : 0;
}

/** A record that breaks the engine differs, too, and the next ones are replayed. */
async function replaySafely(trace: Trace): Promise<readonly Difference[]> {
  try {
    return await replay(trace);
  } catch (error) {
    return [{ id: trace.id, step: 'import', field: 'question', expected: trace.type, got: String(error) }];
  }
}

const [what, file, ...rest] = process.argv.slice(2);
if (what !== 'questions' || file === undefined || rest.length > 0) {
  process.stderr.write('Usage: npm run oracle -- questions FILE\n');
  process.exitCode = 2;
} else {
  process.exitCode = await questions(file);
}
