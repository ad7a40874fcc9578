import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PackageHost, textsOf } from '@sreda/kernel';
import type { I18nMessage } from '@sreda/plugin-sdk';
import { UsageError, type CommandContext } from '../command.js';
import { inspect, type InspectedProblem, type Inspection, questionKinds } from '../questions/inspect.js';

/** Exit code 2 for a file that is not well-formed; questions that cannot be imported are no fault of the command. */
export async function run(args: readonly string[], { locale, out }: CommandContext): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError('Usage: questions import FILE [--format F] --dry-run [--json]');
  if (!values['dry-run']) throw new UsageError('A bank is filled on its page in the browser; here a file is only tried: add --dry-run.');
  const kinds = questionKinds(await PackageHost.load());
  if (values.format !== undefined && !kinds.formats.has(values.format)) {
    throw new UsageError(`There is no format "${values.format}". There are: ${[...kinds.formats.keys()].join(', ')}.`);
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code}).`);
  });
  const inspection = await inspect(kinds, bytes, path.basename(file), values.format ?? null);
  const say = await textsOf(locale);
  if (values.json) out(JSON.stringify(inWords(inspection, say), null, 2));
  else for (const line of describe(inspection, locale, say)) out(line);
  return inspection.readable ? 0 : 2;
}

type Say = (message: I18nMessage) => string;

/** For programs: the reason in words and, beside it, its key. */
function inWords({ readable: _, problems, warnings, ...counts }: Inspection, say: Say): object {
  const word = ({ reason, ...at }: InspectedProblem) => ({ ...at, reason: say(reason), code: reason.key });
  return { ...counts, problems: problems.map(word), warnings: warnings.map(word) };
}

function describe(
  { format, found, imported, categories, byType, problems, warnings }: Inspection,
  locale: 'ru' | 'en',
  say: Say,
): string[] {
  const types = Object.entries(byType).map(([type, n]) => `${type} ${n}`);
  const line = (mark: string) => (problem: InspectedProblem) =>
    `${mark} ${problem.line}${problem.name ? ` ${problem.name}` : ''}: ${say(problem.reason)}`;
  return [
    locale === 'ru'
      ? `${format ?? '?'}: вопросов ${found}, можно загрузить ${imported}, категорий ${categories}`
      : `${format ?? '?'}: ${found} questions, ${imported} can be imported, ${categories} categories`,
    ...(types.length > 0 ? [types.join(', ')] : []),
    ...problems.map(line('!')),
    ...warnings.map(line('-')),
  ];
}
