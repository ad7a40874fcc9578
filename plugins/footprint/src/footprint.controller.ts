import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';
import { StatementPageDto, StatementQuery } from './statement.dto.js';
import { StatementService } from './statement.service.js';

@ApiTags('footprint')
@Controller('footprint')
export class FootprintController {
  constructor(private readonly statements: StatementService) {}

  @RequireCapability(capabilities.view, person())
  @Get('persons/:personId/statements')
  @ApiOkResponse({ type: StatementPageDto })
  timeline(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: StatementQuery) {
    return this.statements.timeline(ctx, personId, query);
  }
}
