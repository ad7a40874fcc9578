import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError, type CommandContext } from '../command.js';
import { collectFacts } from '../doctor/collect-facts.js';
import { readLogCounts } from '../doctor/log-counts.js';
import { describeFacts, findProblems, shortCode } from '../doctor/report.js';

/** Exit code 1 when there are problems, so that a schedule can call it. */
export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { bundle: { type: 'string' } } });
  const now = new Date();
  const facts = await collectFacts(installation);
  for (const line of describeFacts(facts, locale, now)) out(line);
  const problems = findProblems(facts, now);
  if (values.bundle !== undefined) {
    const settings = Object.keys(process.env).filter((name) => SETTINGS.test(name));
    const bundle = {
      madeAt: now.toISOString(),
      code: shortCode(facts.version, problems),
      facts,
      settingsPresent: settings.sort(),
      log: await readLogCounts(installation.dataDir),
    };
    await writeFile(values.bundle, `${JSON.stringify(bundle, null, 2)}\n`, { mode: 0o600, flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        throw new UsageError(`${values.bundle} cannot be written (${error.code}).`);
      },
    );
    out(
      locale === 'ru'
        ? `Файл для поддержки: ${values.bundle} (личных данных в нём нет)`
        : `Support bundle: ${values.bundle} (it holds no personal data)`,
    );
  }
  return problems.length === 0 ? 0 : 1;
}

/** Only the names are told: the values hold addresses and passwords. */
const SETTINGS =
  /^(SREDA_.*|PORT|HOST|PUBLIC_URL|TRUST_PROXY|TLS_CERT|TLS_KEY|DATABASE_URL|DATABASE_LISTEN_URL|DATABASE_PREPARE|REDIS_URL|SMTP_URL)$/;
