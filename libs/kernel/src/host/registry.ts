import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ExtensionPoint, HookDef, Impl, PackageApi, RequestContext } from '@sreda/plugin-sdk';
import { Problem } from '@sreda/plugin-sdk';
import { Extensions, Hooks, Plugins } from '@sreda/plugin-sdk/server';
import { BootError } from './boot-error.js';
import type { BootProblem } from './graph.js';
import { PackageHost } from './host.js';
import { PackageState } from './package-state.service.js';

interface Entry {
  readonly package: string;
  readonly instance: unknown;
}

/**
 * Instances of all classes that packages declare, resolved once after Nest has made its graph. A class that its own module does not provide is
 * a boot problem. Everything answers through the gate of `PackageState`.
 */
@Injectable()
export class Registry {
  private readonly instances = new Map<Impl<unknown>, Entry>();
  private readonly contributions = new Map<string, ReadonlyMap<string, Entry>>();
  /** Contributions of enabled packages, until the set of these changes: every question of every page asks. */
  private readonly enabled = new Map<string, ReadonlyMap<string, unknown>>();
  private readonly apis = new Map<string, Entry>();
  private readonly hookHandlers = new Map<string, readonly Entry[]>();

  constructor(
    private readonly host: PackageHost,
    private readonly state: PackageState,
    private readonly moduleRef: ModuleRef,
  ) {
    state.onChange(() => this.enabled.clear());
  }

  /** Resolves everything and freezes. Throws BootError with every class that could not be resolved. */
  resolve(): void {
    const problems: BootProblem[] = [];
    for (const { manifest, server } of this.host.packages) {
      const declared: readonly Impl<unknown>[] = [
        ...(server.contributes ?? []).map((c) => c.impl),
        ...(server.provides ?? []).map((p) => p.impl),
        ...(server.subscriptions ?? []).map((s) => s.handler),
        ...(server.hooks ?? []).map((h) => h.handler),
        ...(server.jobs ?? []).map((j) => j.handler),
        ...(server.lifecycle ? [server.lifecycle] : []),
        ...(server.privacy !== 'stores-no-personal-data' ? [server.privacy] : []),
      ];
      for (const impl of new Set(declared)) {
        try {
          this.instances.set(impl, { package: manifest.id, instance: this.moduleRef.get(impl as never, { strict: false }) });
        } catch {
          problems.push({ package: manifest.id, message: `its module does not provide ${impl.name}` });
        }
      }
    }
    if (problems.length > 0) throw new BootError(problems);
    for (const { server } of this.host.packages) {
      for (const point of server.points ?? []) {
        const of = this.host.packages.flatMap((p) => (p.server.contributes ?? []).filter((c) => c.point.id === point.id));
        this.contributions.set(point.id, new Map(of.map((c) => [c.key, this.entry(c.impl)])));
      }
      for (const { api, impl } of server.provides ?? []) this.apis.set(`${api.package}/${api.name}`, this.entry(impl));
    }
    const hooks = this.host.packages.flatMap((p) => p.server.hooks ?? []);
    for (const name of new Set(hooks.map((h) => h.on.name))) {
      // Array.sort is stable: hooks of equal order keep the dependency order of their packages.
      const ordered = hooks.filter((h) => h.on.name === name).sort((a, b) => a.order - b.order);
      this.hookHandlers.set(
        name,
        ordered.map((h) => this.entry(h.handler)),
      );
    }
  }

  /** The instance of a declared class, whether its package is enabled or not (privacy, subscriptions, deletion hooks). */
  instanceOf<T>(impl: Impl<T>): T {
    return this.entry(impl).instance as T;
  }

  contributionsOf<T>(point: ExtensionPoint<T>): ReadonlyMap<string, T> {
    let enabled = this.enabled.get(point.id);
    if (!enabled) {
      const all = this.contributions.get(point.id) ?? new Map<string, Entry>();
      enabled = new Map([...all].filter(([, e]) => this.state.isEnabled(e.package)).map(([key, e]) => [key, e.instance]));
      this.enabled.set(point.id, enabled);
    }
    return enabled as ReadonlyMap<string, T>;
  }

  contribution<T>(point: ExtensionPoint<T>, key: string): T {
    const entry = this.contributions.get(point.id)?.get(key);
    if (!entry || !this.state.isEnabled(entry.package)) throw new Problem(404, 'kernel.extension-unavailable', { params: { key } });
    return entry.instance as T;
  }

  api<T>(api: PackageApi<T>): T | 'unavailable' {
    const entry = this.apis.get(`${api.package}/${api.name}`);
    return entry && this.state.isEnabled(entry.package) ? (entry.instance as T) : 'unavailable';
  }

  hooksOf<T>(hook: HookDef<T>): readonly { run(ctx: RequestContext, value: T): Promise<void> }[] {
    // Deletion hooks of a disabled plugin still run: its rows would otherwise outlive what they belong to. One without tables has no rows.
    const always = hook.name.includes('.before-delete') || hook.name.includes('.after-delete');
    return (this.hookHandlers.get(hook.name) ?? [])
      .filter((e) => (always ? this.state.isInstalled(e.package) : this.state.isEnabled(e.package)))
      .map((e) => e.instance as { run(ctx: RequestContext, value: T): Promise<void> });
  }

  private entry(impl: Impl<unknown>): Entry {
    const entry = this.instances.get(impl);
    if (!entry) throw new Error(`${impl.name} is not declared by a package`);
    return entry;
  }
}

@Injectable()
export class RegistryExtensions extends Extensions {
  constructor(private readonly registry: Registry) {
    super();
  }
  override all<T>(point: ExtensionPoint<T>): ReadonlyMap<string, T> {
    return this.registry.contributionsOf(point);
  }
  override get<T>(point: ExtensionPoint<T>, key: string): T {
    return this.registry.contribution(point, key);
  }
}

@Injectable()
export class RegistryPlugins extends Plugins {
  constructor(
    private readonly registry: Registry,
    private readonly state: PackageState,
  ) {
    super();
  }
  override get<T>(api: PackageApi<T>): T | 'unavailable' {
    return this.registry.api(api);
  }
  override isEnabled(id: string): boolean {
    return this.state.isEnabled(id);
  }
}

@Injectable()
export class RegistryHooks extends Hooks {
  constructor(private readonly registry: Registry) {
    super();
  }
  override async run<T>(ctx: RequestContext, hook: HookDef<T>, value: T): Promise<void> {
    for (const handler of this.registry.hooksOf(hook)) await handler.run(ctx, value);
  }
}
