import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { AgendaPageDto } from './agenda.dto.js';
import { AgendaService } from './agenda.service.js';
import { capabilities } from './manifest.js';

@ApiTags('courses')
@Controller('courses/persons/:personId')
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @RequireCapability(capabilities['view-agenda'], person())
  @Get('agenda')
  @ApiOkResponse({ type: AgendaPageDto })
  of(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: PageQuery): Promise<AgendaPageDto> {
    return this.agenda.of(ctx, personId, query);
  }
}
