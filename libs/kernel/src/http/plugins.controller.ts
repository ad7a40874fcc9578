import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Audit, Ctx, Flag, ListOf, Public, RequireCapability, Text, TextList } from '@sreda/plugin-sdk/server';
import { PluginService } from '../host/plugin.service.js';
import { capabilities } from '../manifest.js';

class PluginDto {
  @Text({ max: 60 })
  id: string;

  @Text({ max: 30 })
  version: string;

  /** A lib of the core: always on. */
  @Flag()
  core: boolean;

  @Flag()
  enabled: boolean;

  /** It has its tables. */
  @Flag()
  installed: boolean;

  /** Ids of the packages that this one needs. */
  @TextList({ max: 100, maxLength: 60 })
  needs: string[];

  /** Ids of the enabled plugins that need this one. */
  @TextList({ max: 100, maxLength: 60 })
  neededBy: string[];
}

class PluginListDto {
  @ListOf(() => PluginDto, { max: 1000 })
  items: PluginDto[];
}

class DisableDto {
  /** Also when something is in progress. */
  @Flag({ optional: true })
  force?: boolean;
}

class WebPluginsDto {
  @TextList({ max: 1000, maxLength: 60 })
  enabled: string[];
}

@Controller('kernel')
export class PluginsController {
  constructor(
    private readonly plugins: PluginService,
    private readonly audit: Audit,
  ) {}

  /** Which packages' pages the shell may offer; nothing personal. */
  @Public()
  @Get('web-plugins')
  @ApiOkResponse({ type: WebPluginsDto })
  enabled(): WebPluginsDto {
    return {
      enabled: this.plugins
        .list()
        .filter((p) => p.enabled)
        .map((p) => p.id),
    };
  }

  @RequireCapability(capabilities['manage-plugins'])
  @Get('plugins')
  @ApiOkResponse({ type: PluginListDto })
  list(): PluginListDto {
    return { items: this.plugins.list() };
  }

  @RequireCapability(capabilities['manage-plugins'])
  @Post('plugins/:plugin/enable')
  @HttpCode(204)
  async enable(@Ctx() ctx: RequestContext, @Param('plugin') id: string): Promise<void> {
    await this.plugins.enable(ctx, id);
    await this.audit.record(ctx, { action: 'kernel.enable-plugin', subject: { kind: 'plugin', id } });
  }

  @RequireCapability(capabilities['manage-plugins'])
  @Post('plugins/:plugin/disable')
  @HttpCode(204)
  async disable(@Ctx() ctx: RequestContext, @Param('plugin') id: string, @Body() body: DisableDto): Promise<void> {
    await this.plugins.disable(ctx, id, body.force ?? false);
    await this.audit.record(ctx, { action: 'kernel.disable-plugin', subject: { kind: 'plugin', id } });
  }
}
