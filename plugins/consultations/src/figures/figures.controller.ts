import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ConsultationFiguresDto, ConsultationFiguresQuery } from './figures.dto.js';
import { FiguresService } from './figures.service.js';

@ApiTags('consultations')
@Controller('consultations/figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get()
  @RequireCapability(capabilities.lead, 'current-organisation')
  @ApiOkResponse({ type: ConsultationFiguresDto })
  get(@Ctx() ctx: RequestContext, @Query() query: ConsultationFiguresQuery): Promise<ConsultationFiguresDto> {
    return this.figures.of(ctx, query);
  }
}
