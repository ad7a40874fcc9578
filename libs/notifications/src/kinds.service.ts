import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PackageHost, textsOf } from '@sreda/kernel';
import type { I18nMessage, Locale, NotificationKind, NotificationMode } from '@sreda/plugin-sdk';
import { Plugins } from '@sreda/plugin-sdk/server';

const locales: readonly Locale[] = ['ru', 'en'];

/** `quiz:results-out` → `quiz.notification.results-out` */
const keyOf = (kindId: string): string => kindId.replace(':', '.notification.');

/** The kinds of notifications that packages declare, and their texts. */
@Injectable()
export class Kinds implements OnModuleInit {
  readonly declared: ReadonlyMap<string, NotificationKind>;
  private readonly packageOf: ReadonlyMap<string, string>;
  private readonly says = new Map<Locale, (message: I18nMessage) => string>();

  constructor(
    { packages }: PackageHost,
    private readonly plugins: Plugins,
  ) {
    const kinds = packages.flatMap(({ manifest, server }) => (server.notifies ?? []).map((kind) => ({ package: manifest.id, kind })));
    this.declared = new Map(kinds.map(({ kind }) => [kind.id, kind]));
    this.packageOf = new Map(kinds.map((k) => [k.kind.id, k.package]));
  }

  async onModuleInit(): Promise<void> {
    for (const locale of locales) this.says.set(locale, await textsOf(locale, 'notifications'));
    for (const key of this.missing()) new Logger(Kinds.name).warn(`There is no text for the notification ${key}`);
  }

  /** `<language> <key>` of the texts that no package has: people would see the key. */
  missing(): string[] {
    return locales.flatMap((locale) =>
      [...this.declared.keys()]
        .flatMap((kind) => [keyOf(kind), `${keyOf(kind)}.label`])
        .filter((key) => this.say(locale, { key, params: { count: 1 } }) === key)
        .map((key) => `${locale} ${key}`),
    );
  }

  /** Ids of the kinds of packages that are on: what others sent is kept, and not shown. */
  enabled(): string[] {
    return [...this.packageOf].filter(([, owner]) => this.plugins.isEnabled(owner)).map(([kind]) => kind);
  }

  sentence(locale: Locale, kindId: string, params: I18nMessage['params']): string {
    return this.say(locale, { key: keyOf(kindId), params });
  }

  label(locale: Locale, kindId: string): string {
    return this.say(locale, { key: `${keyOf(kindId)}.label` });
  }

  /** A text of this package. */
  say(locale: Locale, message: I18nMessage): string {
    return this.says.get(locale)?.(message) ?? message.key;
  }
}

/** By a channel of this key, where the person has chosen nothing. */
export const usualMode = ({ channels }: NotificationKind, channel: string): NotificationMode => channels[channel] ?? 'off';
