import { Injectable } from '@nestjs/common';
import { PackageState } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import type { RemovedPluginDto } from './removal.dto.js';
import { RemovalService } from './removal.service.js';

@Injectable()
export class UninstallPluginHandler {
  constructor(
    private readonly removal: RemovalService,
    private readonly state: PackageState,
  ) {}

  /** Answers the file; null when an earlier try had ended and could not tell. */
  async run(ctx: RequestContext, { plugin }: { readonly plugin: string }): Promise<RemovedPluginDto | null> {
    return this.state.isInstalled(plugin) ? this.removal.uninstall(ctx, plugin) : null;
  }
}
