import { Global, Module } from '@nestjs/common';
import { PackageHost } from '@sreda/kernel';
import access from '@sreda/access/manifest';
import jobs from '@sreda/jobs/manifest';
import kernel from '@sreda/kernel/manifest';
import { definePlugin, definePluginServer, type RequestContext, type SettingsDef } from '@sreda/plugin-sdk';
import { Audit, type AuditEntry, type Letter, Mail, Settings } from '@sreda/plugin-sdk/server';
import identity from '../src/manifest.js';

export const recorded: AuditEntry[] = [];

class TestAudit extends Audit {
  override async record(_: RequestContext, entry: AuditEntry): Promise<void> {
    recorded.push(entry);
  }
  override seen(): void {}
}

export const overrides = new Map<string, unknown>();

class TestSettings extends Settings {
  override async get<T>(_: RequestContext, settings: SettingsDef<T>): Promise<T> {
    return { ...settings.defaults, ...(overrides.get(settings.key) as Partial<T> | undefined) };
  }
}

@Global()
@Module({ providers: [{ provide: Audit, useClass: TestAudit }], exports: [Audit] })
class AuditModule {}

@Global()
@Module({ providers: [{ provide: Settings, useClass: TestSettings }], exports: [Settings] })
class SettingsModule {}

export const sent: Letter[] = [];

class TestMail extends Mail {
  override async send(_: RequestContext, letter: Letter): Promise<string> {
    sent.push(letter);
    return 'sent';
  }
}

@Global()
@Module({ providers: [{ provide: Mail, useClass: TestMail }], exports: [Mail] })
class MailModule {}

const fake = (id: string, module: new () => object) =>
  definePlugin({
    id,
    version: '1.0.0',
    core: true,
    requires: { core: '^1.0.0' },
    server: async () => ({ default: definePluginServer({ module, privacy: 'stores-no-personal-data' }) }),
  });

/** Identity with what it needs; audit, settings and mail are in memory. */
export const testHost = (): Promise<PackageHost> =>
  PackageHost.load([
    kernel,
    access,
    jobs,
    identity,
    fake('audit', AuditModule),
    fake('settings', SettingsModule),
    fake('mail', MailModule),
  ]);
