import { parseArgs } from 'node:util';
import { ProfileRebuild } from '@sreda/footprint';
import { createContext } from '@sreda/kernel';
import { type CommandContext, UsageError } from '../command.js';
import { isUuid } from '../context-of.js';
import { withPackages } from '../open.js';

/** People between two lines of progress. */
const STEP = 100;

const words = {
  ru: {
    progress: (done: number, of: number, last: string) => `${done} из ${of}; если прервать, продолжить с: --after ${last}`,
    other: (personId: string) => `Профиль стал другим: ${personId}`,
    end: (done: number, other: number) => `Пересчитано: ${done}, изменилось: ${other}`,
  },
  en: {
    progress: (done: number, of: number, last: string) => `${done} of ${of}; when broken off, go on with: --after ${last}`,
    other: (personId: string) => `The profile has changed: ${personId}`,
    end: (done: number, other: number) => `Rebuilt: ${done}, changed: ${other}`,
  },
};

/** A profile that changes was wrong before: incremental updates and a rebuild come to the same. */
export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { person: { type: 'string' }, organisation: { type: 'string' }, after: { type: 'string' } },
  });
  for (const [option, value] of Object.entries(values))
    if (!isUuid(value)) throw new UsageError(`--${option} must be an id, not "${value}".`);
  const { person: personId, organisation: organisationId, after } = values;
  if (personId !== undefined && organisationId !== undefined) throw new UsageError('Give --person or --organisation, not both.');
  const say = words[locale];
  let [done, other] = [0, 0];
  await withPackages(installation, async (app) => {
    for await (const one of app.get(ProfileRebuild, { strict: false }).run(createContext(), { personId, organisationId, after })) {
      ({ done } = one);
      if (!one.same) {
        other += 1;
        out(say.other(one.personId));
      }
      if (done % STEP === 0 && done < one.of) out(say.progress(done, one.of, one.personId));
    }
  });
  out(say.end(done, other));
}
