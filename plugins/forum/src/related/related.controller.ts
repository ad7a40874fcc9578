import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { RelatedTopicsDto } from './related.dto.js';
import { RelatedService } from './related.service.js';

@ApiTags('forum')
@Controller('forum')
export class RelatedController {
  constructor(private readonly related: RelatedService) {}

  /** Topics that have tags or words of the title in common with this one. */
  @RequireBoard('topicId')
  @Get('topics/:topicId/related')
  @ApiOkResponse({ type: RelatedTopicsDto })
  async of(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string): Promise<RelatedTopicsDto> {
    return { items: await this.related.of(ctx, topicId) };
  }
}
