import { type ExtensionPoint, type Impl, points } from '@sreda/plugin-sdk';
import { type ImportProblem, type ImportReport, inspectFile, type QuestionKinds } from '@sreda/questions';
import type { PackageHost } from '@sreda/kernel';

/** What is in a file, without what stands in it. */
export type Inspection = Omit<ImportReport, 'problems'> & {
  readonly problems: readonly Pick<ImportProblem, 'line' | 'name' | 'type' | 'severity' | 'reason'>[];
};

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
  const report = await inspectFile(kinds, bytes, fileName, format === null ? {} : { format });
  return {
    ...report,
    problems: report.problems.map(({ line, name, type, severity, reason }) => ({ line, name, type, severity, reason })),
  };
}

/** Whether the file as a whole cannot be read: no format knows it, or it breaks the rules of its format somewhere outside of a question. */
export const isMalformed = ({ format, problems }: Inspection): boolean =>
  format === null || problems.some(({ severity, name, type }) => severity === 'error' && name === null && type === null);
