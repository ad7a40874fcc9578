import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createContext, PackageHost, textsOf } from '@sreda/kernel';
import type { I18nMessage } from '@sreda/plugin-sdk';
import { BankService, ExportService } from '@sreda/questions';
import { UsageError, type CommandContext } from '../command.js';
import { contextOf } from '../context-of.js';
import { withPackages } from '../open.js';
import { questionKinds } from '../questions/inspect.js';

const OWNERS = ['course', 'organisation', 'person'] as const;

/** Writes a bank to a file that is not there yet, and says question by question what the file does not hold. */
export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [place, file, ...rest] = positionals;
  if (place === undefined || file === undefined || rest.length > 0)
    throw new UsageError('Usage: questions export OWNER FILE [--format F] [--json]');
  const { level, id } = contextOf(place);
  const ownerKind = OWNERS.find((kind) => kind === level);
  if (!ownerKind || id === null) throw new UsageError(`A bank belongs to one of ${OWNERS.map((kind) => `${kind}:ID`).join(', ')}.`);
  const format = formatOf(await PackageHost.load(), file, values.format);

  const losses: { name: string; reason: string; code: string }[] = [];
  const say = await textsOf(locale);
  let questions = 0;
  await withPackages(installation, async (app) => {
    const bankId = await app.get(BankService, { strict: false }).idOf(createContext(), { ownerKind, ownerId: id });
    if (bankId === null) throw new UsageError(`${place} has no question bank.`);
    const { bytes } = app.get(ExportService, { strict: false }).write(
      createContext(),
      bankId,
      { format, deep: true },
      {
        taken: () => questions++,
        lost: ({ name, reason }) => {
          const message = reason as unknown as I18nMessage;
          losses.push({ name, reason: say(message), code: message.key });
        },
      },
    );
    await pipeline(bytes, createWriteStream(file, { flags: 'wx' })).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new UsageError(`${file} is there already.`) : error;
    });
  });
  if (values.json) return out(JSON.stringify({ format, questions, losses }, null, 2));
  out(
    locale === 'ru'
      ? `${format}: вопросов ${questions}, потерь ${losses.length}`
      : `${format}: ${questions} questions, ${losses.length} losses`,
  );
  for (const { name, reason } of losses) out(`! ${name}: ${reason}`);
}

/** The one that is asked for, or the only one that writes files of this name. */
function formatOf(host: PackageHost, file: string, wanted: string | undefined): string {
  const writing = [...questionKinds(host).formats].filter(([, format]) => 'export' in format);
  const extension = path.extname(file).toLowerCase();
  const fitting = writing.filter(([key, { extensions }]) => (wanted === undefined ? extensions.includes(extension) : key === wanted));
  const [format] = fitting;
  if (format && fitting.length === 1) return format[0];
  throw new UsageError(`Say --format, one of: ${writing.map(([key]) => key).join(', ')}.`);
}
