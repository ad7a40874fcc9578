import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { PostAppealDto, PostHidingDto, PostReportDto, ReportDecisionDto, ReportPageDto, ReportQuery } from './moderation.dto.js';
import { ReportService } from './report.service.js';

@ApiTags('forum')
@Controller('forum')
export class ModerationController {
  constructor(private readonly reports: ReportService) {}

  /** By moderators, with a reason; without one it is shown again. */
  @RequireBoard('postId')
  @Put('posts/:postId/hidden')
  @HttpCode(204)
  @ApiNoContentResponse()
  async hide(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() { reason }: PostHidingDto): Promise<void> {
    await this.reports.hide(ctx, postId, reason);
  }

  /** Asks the moderators to look at a post of somebody else. */
  @RequireBoard('postId')
  @Post('posts/:postId/reports')
  @HttpCode(204)
  @ApiNoContentResponse()
  async report(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() { reason }: PostReportDto): Promise<void> {
    await this.reports.report(ctx, postId, reason);
  }

  /** By the author of a hidden post: asks the moderators to show it again. */
  @RequireBoard('postId')
  @Post('posts/:postId/appeals')
  @HttpCode(204)
  @ApiNoContentResponse()
  async appeal(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() { text }: PostAppealDto): Promise<void> {
    await this.reports.appeal(ctx, postId, text);
  }

  /** What waits for the moderators, or what they have decided. */
  @RequireBoard('boardId')
  @Get('boards/:boardId/reports')
  @ApiOkResponse({ type: ReportPageDto })
  list(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Query() query: ReportQuery): Promise<ReportPageDto> {
    return this.reports.list(ctx, boardId, query);
  }

  @RequireBoard('reportId')
  @Put('reports/:reportId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(@Ctx() ctx: RequestContext, @Param('reportId') reportId: string, @Body() body: ReportDecisionDto): Promise<void> {
    await this.reports.decide(ctx, reportId, body);
  }
}
