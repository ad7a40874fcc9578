import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PackageHost } from '@sreda/kernel';
import { UsageError, type CommandContext } from '../command.js';
import { inspect, type Inspection, isMalformed, questionKinds } from '../questions/inspect.js';
import { textsOf } from '../texts.js';

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
  if (values.json) out(JSON.stringify(inspection, null, 2));
  else for (const line of await describe(inspection, locale)) out(line);
  return isMalformed(inspection) ? 2 : 0;
}

async function describe({ format, found, imported, categories, byType, problems }: Inspection, locale: 'ru' | 'en'): Promise<string[]> {
  const say = await textsOf(locale);
  const types = Object.entries(byType).map(([type, n]) => `${type} ${n}`);
  return [
    locale === 'ru'
      ? `${format ?? '?'}: вопросов ${found}, можно загрузить ${imported}, категорий ${categories}`
      : `${format ?? '?'}: ${found} questions, ${imported} can be imported, ${categories} categories`,
    ...(types.length > 0 ? [types.join(', ')] : []),
    ...problems.map(
      ({ line, name, severity, reason }) => `${severity === 'error' ? '!' : '-'} ${line}${name ? ` ${name}` : ''}: ${say(reason)}`,
    ),
  ];
}
