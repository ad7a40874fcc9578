import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type Difference, isKnown, replay } from './replay.js';
import type { Trace } from './trace.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const file = path.resolve(root, process.env['SREDA_CONFORMANCE'] ?? '../shared', 'oracle/questions/question-traces.jsonl');

/** Where we do what a teacher expects instead: a comment without a mark leaves the mark that is there. */
const DELIBERATE = 'commentWithoutMarkDropsMark';

/** Differences before the first such comment: there must be none. */
async function beforeComment(trace: Trace): Promise<readonly Difference[]> {
  const comment = trace.steps.findIndex(({ action, response }) => action === 'manualgrade' && response?.['mark'] === undefined);
  return (await replay(trace)).filter(({ step }) => step === 'import' || (typeof step === 'number' && step < comment));
}

if (existsSync(file)) {
  const all = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Trace);
  const groups = new Map<string, Trace[]>();
  for (const trace of all.filter(isKnown)) {
    const name = `${trace.type} × ${trace.behaviour}`;
    groups.set(name, [...(groups.get(name) ?? []), trace]);
  }
  describe(`recorded traces: ${[...groups.values()].flat().length} of ${all.length} are of known types and behaviours`, () => {
    for (const [name, traces] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
      const judged = traces.filter(({ quirks }) => !quirks?.includes(DELIBERATE));
      const deliberate = traces.filter(({ quirks }) => quirks?.includes(DELIBERATE));
      const left = deliberate.length > 0 ? `, differing on purpose: ${deliberate.map(({ id }) => id).join(', ')}` : '';
      it(`${name}: ${judged.length} traces${left}`, async () => {
        expect((await Promise.all(judged.map(replay))).flat()).toEqual([]);
        expect((await Promise.all(deliberate.map(beforeComment))).flat()).toEqual([]);
      });
    }
  });
} else {
  describe.skip(`recorded traces (no conformance data at ${file}; SREDA_CONFORMANCE names its folder)`, () => {
    it('are replayed', () => undefined);
  });
}
