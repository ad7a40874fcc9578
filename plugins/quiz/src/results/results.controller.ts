import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { QuestionFiguresDto } from './figures.dto.js';
import { FiguresService } from './figures.service.js';
import { PartQuery } from './part.js';
import { ResultFilter, ResultPageDto, ResultPartsDto, ResultQuery } from './result.dto.js';
import { ResultFileService } from './result-file.service.js';
import { ResultsService } from './results.service.js';

@ApiTags('quiz')
@Controller('quiz/activities/:activityId/results')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly file: ResultFileService,
    private readonly figures: FiguresService,
  ) {}

  @RequireCapability(capabilities['view-results'], activity())
  @Get()
  @ApiOkResponse({ type: ResultPageDto })
  page(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() query: ResultQuery): Promise<ResultPageDto> {
    return this.results.page(ctx, activityId, query);
  }

  @RequireCapability(capabilities['view-results'], activity())
  @Get('classes')
  @ApiOkResponse({ type: ResultPartsDto })
  parts(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<ResultPartsDto> {
    return this.results.parts(ctx, activityId);
  }

  @RequireCapability(capabilities['view-results'], activity())
  @Get('questions')
  @ApiOkResponse({ type: QuestionFiguresDto })
  questions(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() part: PartQuery): Promise<QuestionFiguresDto> {
    return this.figures.ofQuestions(ctx, activityId, part);
  }

  /** For a spreadsheet: all rows of the filter, whatever the page. */
  @RequireCapability(capabilities['view-results'], activity())
  @Get('file')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() query: ResultFilter): Promise<StreamableFile> {
    const { name, contents } = await this.file.csv(ctx, activityId, query);
    return new StreamableFile(Buffer.from(contents), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
