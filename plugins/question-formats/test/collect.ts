import type { ExportedQuestion, QuestionFormat } from '@sreda/plugin-sdk';

export function countTypes(types: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

export interface Exported {
  text: string;
  problems: { name: string; key: string }[];
}

export async function exportAll(format: Pick<QuestionFormat, 'export'>, questions: readonly ExportedQuestion[]): Promise<Exported> {
  const problems: Exported['problems'] = [];
  async function* all(): AsyncGenerator<ExportedQuestion> {
    for (const question of questions) yield await Promise.resolve(question);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.export!(all(), ({ name }, { key }) => problems.push({ name, key }))) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString('utf8'), problems };
}
