import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@sreda/database';
import { DEMO_PASSWORD, DemoSignIns, FirstRunService } from '@sreda/identity';
import { BootError, type Config, createContext } from '@sreda/kernel';

/** The demo's password is public, so real data must never be mixed with demo accounts. Throws BootError. */
export async function refuseDemoData(app: INestApplicationContext, config: Config): Promise<void> {
  if (config.demo) return;
  const demo = await app
    .get(Database, { strict: false })
    .queryOne(createContext(), `select from identity.account where demo is not null limit 1`);
  if (demo) {
    throw new BootError([
      { package: 'demo', message: 'SREDA_DEMO=0, but this data folder holds the demo school. Name an empty one with SREDA_DATA.' },
    ]);
  }
}

/** What the person at the console needs to sign in: the demo's accounts, or the one-time code of the first-run page. */
export async function startNotes(app: INestApplicationContext): Promise<string[]> {
  const { demoSignIns = [] } = await app.get(DemoSignIns, { strict: false }).forVisitor(createContext(), true);
  const logins = demoSignIns.map(({ login }) => login).sort();
  if (logins.length > 0) return [`Demo sign-ins (password ${DEMO_PASSWORD}): ${logins.join(', ')}`];
  const code = await app.get(FirstRunService, { strict: false }).issueCode();
  return code ? [`This installation is empty. Open the address and enter the one-time code: ${code}`] : [];
}

/** Browsers warn of a certificate that nobody has vouched for; the person who goes on can compare. */
export const certificateNotes = (fingerprint: string | undefined): string[] =>
  fingerprint ? [`The certificate was made by this installation, so browsers ask once. Its SHA-256 fingerprint: ${fingerprint}`] : [];
