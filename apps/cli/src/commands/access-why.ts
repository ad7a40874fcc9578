import { describeExplanation, explainAccess, PlaceNamesService } from '@sreda/access';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { Names } from '@sreda/identity';
import { createContext, PackageHost } from '@sreda/kernel';
import { UsageError, type CommandContext } from '../command.js';
import { contextOf, isUuid } from '../context-of.js';
import { withPackages } from '../open.js';

/** Exit code 1 when the answer is no. */
export async function run(args: readonly string[], { installation, locale, out }: CommandContext): Promise<number> {
  const [person, capability, place, ...rest] = args;
  if (person === undefined || capability === undefined || place === undefined || rest.length > 0) {
    throw new UsageError('Usage: access why PERSON CAPABILITY CONTEXT');
  }
  const at = contextOf(place);
  return withPackages(installation, async (app) => {
    const database = app.get(Database, { strict: false });
    if (!app.get(PackageHost, { strict: false }).capabilities.has(capability))
      throw new UsageError(`There is no capability "${capability}".`);
    const ctx = createContext();
    const explanation = await explainAccess(database, ctx, { personId: await personOf(app, person), capability, at });
    const nameOf = await app.get(PlaceNamesService, { strict: false }).ofExplanation(ctx, explanation);
    for (const line of describeExplanation(explanation, locale, nameOf)) out(line);
    return explanation.allowed ? 0 : 1;
  });
}

/** A person's id, or the login of an account. */
async function personOf(app: INestApplicationContext, person: string): Promise<string> {
  const found = await app
    .get(Database, { strict: false })
    .queryOne<{ id: string }>(
      createContext(),
      isUuid(person) ? `select id from identity.person where id = $1` : `select person_id as id from identity.account where login = $1`,
      [isUuid(person) ? person : app.get(Names, { strict: false }).loginKey(person.toLowerCase())],
    );
  if (!found) throw new UsageError(`There is no person "${person}".`);
  return found.id;
}
