import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';
import { FootprintProfileDto } from './profile/profile.dto.js';
import { ProfileService } from './profile/profile.service.js';
import { StatementPageDto, StatementQuery } from './statement.dto.js';
import { StatementService } from './statement.service.js';

@ApiTags('footprint')
@Controller('footprint')
export class FootprintController {
  constructor(
    private readonly statements: StatementService,
    private readonly profiles: ProfileService,
  ) {}

  @RequireCapability(capabilities.view, person())
  @Get('persons/:personId/profile')
  @ApiOkResponse({ type: FootprintProfileDto })
  profile(@Ctx() ctx: RequestContext, @Param('personId') personId: string): Promise<FootprintProfileDto> {
    return this.profiles.of(ctx, personId);
  }

  @RequireCapability(capabilities.view, person())
  @Get('persons/:personId/statements')
  @ApiOkResponse({ type: StatementPageDto })
  timeline(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: StatementQuery) {
    return this.statements.timeline(ctx, personId, query);
  }
}
