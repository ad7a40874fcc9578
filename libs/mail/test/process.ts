import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '@sreda/database';
import { WorkerRuntime } from '@sreda/jobs';
import jobs from '@sreda/jobs/manifest';
import { KernelModule, PackageHost, readConfig, Registry } from '@sreda/kernel';
import kernel from '@sreda/kernel/manifest';
import { Access, Audit, type AuditEntry, Mail, People } from '@sreda/plugin-sdk/server';
import { startTestDatabase, type TestDatabase } from '@sreda/testing';
import { DeliverHandler } from '../src/deliver.job.js';
import { MailPrivacy } from '../src/mail.privacy.js';
import mail from '../src/manifest.js';
import { MessageService } from '../src/message.service.js';
import { SweepHandler } from '../src/sweep.job.js';

/** What the packages around mail were told and know, in the present test. */
export const around = { entries: [] as AuditEntry[], addresses: new Map<string, string>() };

@Global()
@Module({
  providers: [
    { provide: Access, useValue: {} },
    { provide: Audit, useValue: { record: async (_: unknown, entry: AuditEntry) => void around.entries.push(entry) } },
    {
      provide: People,
      useValue: {
        mailAddress: async (_: unknown, id: string) => around.addresses.get(id) ?? null,
        names: async (_: unknown, ids: readonly string[]) => new Map(ids.map((id) => [id, `Имя ${id}`])),
      },
    },
  ],
  exports: [Access, Audit, People],
})
class Surroundings {}

const load = () => PackageHost.load([kernel, jobs, mail]);

export interface MailProcess {
  readonly db: TestDatabase;
  readonly database: Database;
  readonly mail: Mail;
  readonly messages: MessageService;
  readonly deliver: DeliverHandler;
  readonly sweep: SweepHandler;
  readonly privacy: MailPrivacy;
  /** The outbox. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Mail with a running worker. */
export async function startMail(smtpUrl?: string): Promise<MailProcess> {
  const db = await startTestDatabase(await load());
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sreda-mail-'));
  const { config, problems } = readConfig({
    DATABASE_URL: db.url,
    SREDA_DATA: dataDir,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'https://sreda.example.org',
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const module = KernelModule.for(await load(), config, { applicationName: 'sreda test', also: [Surroundings] });
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const get = <T>(type: abstract new (...args: never[]) => T): T => context.get(type as never, { strict: false });
  get(Registry).resolve();
  const runtime = get(WorkerRuntime);
  await runtime.start();
  return {
    db,
    database: get(Database),
    mail: get(Mail),
    messages: get(MessageService),
    deliver: get(DeliverHandler),
    sweep: get(SweepHandler),
    privacy: get(MailPrivacy),
    folder: path.join(dataDir, 'mail'),
    close: async () => {
      await runtime.stop();
      await context.close();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until `look` answers something true. */
export async function until<T>(look: () => Promise<T>, limitMs = 15_000): Promise<T> {
  for (const end = Date.now() + limitMs; ;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(30);
  }
}
