import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, found, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { NewRegradeDto, RegradeChangesPageDto, RegradeDto, RegradeListDto, RegradeStartedDto } from './regrade.dto.js';
import { RegradeService } from './regrade.service.js';

const regrade = found(RegradeService, 'regradeId');

@ApiTags('quiz')
@Controller('quiz')
export class RegradeController {
  constructor(private readonly regrades: RegradeService) {}

  @RequireCapability(capabilities.grade, activity())
  @Get('activities/:activityId/regrades')
  @ApiOkResponse({ type: RegradeListDto })
  async list(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<RegradeListDto> {
    return { items: await this.regrades.list(ctx, activityId) };
  }

  /** A look at what would change: nothing counts before it is applied. */
  @RequireCapability(capabilities.grade, activity())
  @Post('activities/:activityId/regrades')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RegradeStartedDto })
  start(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: NewRegradeDto): Promise<RegradeStartedDto> {
    return this.regrades.start(ctx, activityId, body);
  }

  @RequireCapability(capabilities.grade, regrade)
  @Get('regrades/:regradeId')
  @ApiOkResponse({ type: RegradeDto })
  get(@Ctx() ctx: RequestContext, @Param('regradeId') regradeId: string): Promise<RegradeDto> {
    return this.regrades.get(ctx, regradeId);
  }

  @RequireCapability(capabilities.grade, regrade)
  @Get('regrades/:regradeId/changes')
  @ApiOkResponse({ type: RegradeChangesPageDto })
  changes(@Ctx() ctx: RequestContext, @Param('regradeId') regradeId: string, @Query() query: PageQuery) {
    return this.regrades.changes(ctx, regradeId, query);
  }

  @RequireCapability(capabilities.grade, regrade)
  @Post('regrades/:regradeId/apply')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: RegradeStartedDto })
  apply(@Ctx() ctx: RequestContext, @Param('regradeId') regradeId: string): Promise<RegradeStartedDto> {
    return this.regrades.apply(ctx, regradeId);
  }
}
