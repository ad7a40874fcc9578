import { Injectable } from '@nestjs/common';
import { PackageHost, PackageState } from '@sreda/kernel';
import type { EventDef, JobHandler, ScheduleDef, Subscription } from '@sreda/plugin-sdk';

type Owned<T> = T & { readonly package: string };

/** A subscription with the events it gets, by name. */
export type DeclaredSubscription = Owned<Subscription> & { readonly events: ReadonlyMap<string, EventDef<unknown>> };

/** What the packages declare, by name, and whose package is on now. */
@Injectable()
export class Declared {
  readonly events: ReadonlyMap<string, EventDef<unknown>>;
  readonly jobs: ReadonlyMap<string, Owned<JobHandler>>;
  readonly subscriptions: ReadonlyMap<string, DeclaredSubscription>;
  readonly schedules: ReadonlyMap<string, Owned<ScheduleDef>>;

  constructor(
    host: PackageHost,
    private readonly state: PackageState,
  ) {
    const all = <T>(of: (server: (typeof host.packages)[number]['server']) => readonly T[] | undefined) =>
      host.packages.flatMap(({ manifest, server }) => (of(server) ?? []).map((item): Owned<T> => ({ ...item, package: manifest.id })));
    const emitted = host.packages.flatMap((p) => p.server.emits ?? []);
    this.events = new Map(emitted.map((e) => [e.name, e]));
    this.jobs = new Map(all((s) => s.jobs).map((j) => [j.job.name, j]));
    this.subscriptions = new Map(
      all((s) => s.subscriptions).map((s) => {
        const events = typeof s.on === 'function' ? emitted.filter(s.on) : [s.on];
        return [s.id, { ...s, events: new Map(events.map((e) => [e.name, e])) }];
      }),
    );
    this.schedules = new Map(all((s) => s.schedules).map((s) => [s.name, s]));
  }

  isOn(item: { readonly package: string }): boolean {
    return this.state.isEnabled(item.package);
  }

  /** Subscriptions of packages that have tables: a disabled one catches up when it is enabled. */
  get kept(): string[] {
    return [...this.subscriptions].filter(([, { package: id }]) => this.state.isInstalled(id)).map(([id]) => id);
  }

  /** Keys of the items whose package is on. */
  on(items: ReadonlyMap<string, { readonly package: string }>): string[] {
    return [...items].filter(([, item]) => this.isOn(item)).map(([name]) => name);
  }
}
