import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { BackupListDto, StartedDto } from './backup/backup.dto.js';
import { BackupService } from './backup/backup.service.js';
import { HealthDto } from './health/health.dto.js';
import { HealthService } from './health/health.service.js';
import { capabilities } from './manifest.js';

@ApiTags('operations')
@Controller('operations')
@RequireCapability(capabilities.administer)
export class OperationsController {
  constructor(
    private readonly health: HealthService,
    private readonly backups: BackupService,
  ) {}

  @Get('health')
  @ApiOkResponse({ type: HealthDto })
  read(@Ctx() ctx: RequestContext): Promise<HealthDto> {
    return this.health.read(ctx);
  }

  /** Newest first. */
  @Get('backups')
  @ApiOkResponse({ type: BackupListDto })
  async list(): Promise<BackupListDto> {
    return { items: await this.backups.list() };
  }

  @Post('backups')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedDto })
  async start(@Ctx() ctx: RequestContext): Promise<StartedDto> {
    return { jobId: await this.backups.start(ctx) };
  }
}
