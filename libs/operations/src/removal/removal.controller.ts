import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PluginService } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Jobs, RequireCapability } from '@sreda/plugin-sdk/server';
import { StartedDto } from '../backup/backup.dto.js';
import { capabilities } from '../manifest.js';
import { RemovedPluginsDto } from './removal.dto.js';
import { RemovalService } from './removal.service.js';
import { uninstallPlugin } from './uninstall-plugin.job.js';

/** Removes the tables of disabled plugins, and makes them again. */
@ApiTags('operations')
@Controller('operations/plugins')
@RequireCapability(capabilities.administer)
export class RemovalController {
  constructor(
    private readonly removal: RemovalService,
    private readonly plugins: PluginService,
    private readonly jobs: Jobs,
  ) {}

  /** Files with what was in the tables, the newest first. */
  @Get('removed')
  @ApiOkResponse({ type: RemovedPluginsDto })
  async list(): Promise<RemovedPluginsDto> {
    return { items: await this.removal.list() };
  }

  @Post(':plugin/uninstall')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedDto })
  async uninstall(@Ctx() ctx: RequestContext, @Param('plugin') plugin: string): Promise<StartedDto> {
    await this.plugins.mayUninstall(ctx, plugin);
    return { jobId: await this.jobs.enqueue(ctx, uninstallPlugin, { plugin }) };
  }

  @Post(':plugin/install')
  @HttpCode(204)
  @ApiNoContentResponse()
  async install(@Ctx() ctx: RequestContext, @Param('plugin') plugin: string): Promise<void> {
    await this.removal.install(ctx, plugin);
  }
}
