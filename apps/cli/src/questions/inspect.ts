import { type ExtensionPoint, type Impl, points } from '@sreda/plugin-sdk';
import { type ImportProblem, type ImportReport, readQuestionFile, type QuestionKinds } from '@sreda/questions';
import type { PackageHost } from '@sreda/kernel';

/** What the command says of a problem: nothing of what stands in the file beside it. */
export type InspectedProblem = Pick<ImportProblem, 'line' | 'name' | 'type' | 'reason'>;

/** What is in a file. Types are called as the file's format calls them. */
export interface Inspection extends Pick<ImportReport, 'format' | 'readable' | 'found' | 'imported' | 'categories' | 'byType'> {
  /** Questions that cannot be imported, or the one thing that makes the whole file unreadable. */
  readonly problems: readonly InspectedProblem[];
  /** What of the questions that can be imported would be lost or is doubtful. */
  readonly warnings: readonly InspectedProblem[];
}

/**
 * The formats and types of all installed packages, made without Nest and a database: they are pure, so nothing is injected into them
 * (`QuestionType` and `QuestionFormat` of the plugin SDK).
 */
export function questionKinds(host: PackageHost): QuestionKinds {
  const made = <T>(point: ExtensionPoint<T>): ReadonlyMap<string, T> =>
    new Map(
      host.packages
        .flatMap(({ server }) => server.contributes ?? [])
        .filter((contribution) => contribution.point.id === point.id)
        .map(({ key, impl }) => [key, make(impl as Impl<T>)]),
    );
  return { formats: made(points.questionFormat), types: made(points.questionType) };
}

const make = <T>(impl: Impl<T>): T => new (impl as unknown as new () => T)();

/** `format` null: whichever knows the file. */
export async function inspect(kinds: QuestionKinds, bytes: Uint8Array, fileName: string, format: string | null): Promise<Inspection> {
  const { report } = await readQuestionFile(kinds, bytes, fileName, format ?? undefined);
  const { readable, found, imported, categories, byWrittenType } = report;
  const of = (wanted: ImportProblem['severity']): InspectedProblem[] =>
    report.problems.filter(({ severity }) => severity === wanted).map(({ line, name, type, reason }) => ({ line, name, type, reason }));
  const [problems, warnings] = [of('error'), of('warning')];
  return { format: report.format, readable, found, imported, categories, byType: byWrittenType, problems, warnings };
}
