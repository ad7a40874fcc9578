import type { QuestionSink } from '@sreda/plugin-sdk';
import { importLimits, importWithin } from '../limits.js';
import { decodeText } from '../text/encoding.js';
import { LineReader } from '../text/lines.js';
import { AikenReader, type AikenOutcome } from './parse.js';

export function importAiken(input: AsyncIterable<Uint8Array>, sink: QuestionSink, limits = importLimits): Promise<void> {
  return importWithin(limits, input, sink, async (limitedInput, limitedSink) => {
    const reader = new AikenReader(limits.questionLength);
    const lines = new LineReader(limits.questionLength);
    for await (const text of decodeText(limitedInput)) for (const line of lines.push(text)) await report(reader.push(line), limitedSink);
    for (const line of lines.end()) await report(reader.push(line), limitedSink);
    await report(reader.end(), limitedSink);
  });
}

async function report(outcome: AikenOutcome | null, sink: QuestionSink): Promise<void> {
  if (!outcome) return;
  if ('question' in outcome) await sink.add(outcome.question, outcome.at);
  else sink.problem(outcome.at, 'error', outcome.reason);
}
