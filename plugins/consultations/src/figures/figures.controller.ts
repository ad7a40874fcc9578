import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ConsultationFiguresDto, ConsultationFiguresQuery } from './figures.dto.js';
import { figuresCsv } from './figures-csv.js';
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

  @Get('csv')
  @RequireCapability(capabilities.lead, 'current-organisation')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@Ctx() ctx: RequestContext, @Query() query: ConsultationFiguresQuery): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(figuresCsv(await this.figures.of(ctx, query), ctx.locale)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="consultations.csv"',
    });
  }
}
