import { Injectable } from '@nestjs/common';
import type { I18nMessage, RequestContext } from '@sreda/plugin-sdk';
import { notFound } from '@sreda/plugin-sdk';
import type { LoadedPackage } from './declarations.js';
import { PackageHost } from './host.js';
import { PackageState } from './package-state.service.js';
import { Registry } from './registry.js';

export interface PluginInfo {
  readonly id: string;
  readonly version: string;
  readonly core: boolean;
  readonly enabled: boolean;
  readonly installed: boolean;
  readonly needs: string[];
  readonly neededBy: string[];
}

/** Switching plugins with their lifecycles (ADR 4). */
@Injectable()
export class PluginService {
  constructor(
    private readonly host: PackageHost,
    private readonly state: PackageState,
    private readonly registry: Registry,
  ) {}

  list(): PluginInfo[] {
    return this.host.packages.map(({ manifest }) => ({
      id: manifest.id,
      version: manifest.version,
      core: manifest.core ?? false,
      enabled: this.state.isEnabled(manifest.id),
      installed: this.state.isInstalled(manifest.id),
      needs: Object.keys(manifest.requires.packages ?? {}),
      neededBy: this.host.packages
        .filter((p) => manifest.id in (p.manifest.requires.packages ?? {}) && this.state.isEnabled(p.manifest.id))
        .map((p) => p.manifest.id),
    }));
  }

  async enable(ctx: RequestContext, id: string): Promise<void> {
    const { server } = this.find(id);
    await this.state.enable(ctx, id, async (inner) => {
      if (server.lifecycle) await this.registry.instanceOf(server.lifecycle).enable?.(inner);
    });
  }

  async disable(ctx: RequestContext, id: string, force: boolean): Promise<void> {
    const { server } = this.find(id);
    const inProgress: readonly I18nMessage[] = server.lifecycle
      ? ((await this.registry.instanceOf(server.lifecycle).inProgress?.(ctx)) ?? [])
      : [];
    await this.state.disable(ctx, id, inProgress, force);
  }

  /** Throws why a plugin cannot be uninstalled now. */
  mayUninstall(ctx: RequestContext, id: string): Promise<void> {
    return this.state.mayUninstall(ctx, id);
  }

  /** Drops the tables of a disabled plugin; `before` saves what is in them, in the same transaction. Throws as `PackageState.uninstall` does. */
  async uninstall(ctx: RequestContext, id: string, before: (ctx: RequestContext) => Promise<void>): Promise<void> {
    const { server } = this.find(id);
    await this.state.uninstall(ctx, id, async (inner) => {
      await before(inner);
      if (server.lifecycle) await this.registry.instanceOf(server.lifecycle).uninstall?.(inner);
    });
  }

  private find(id: string): LoadedPackage {
    const found = this.host.get(id);
    if (!found) throw notFound();
    return found;
  }
}
