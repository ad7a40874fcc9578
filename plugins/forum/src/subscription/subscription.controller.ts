import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { ForumSubscriptionDto } from './subscription.dto.js';
import { SubscriptionService } from './subscription.service.js';

@ApiTags('forum')
@Controller('forum')
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @RequireBoard('topicId')
  @Put('topics/:topicId/subscription')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setTopic(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() { on }: ForumSubscriptionDto): Promise<void> {
    await this.subscriptions.setTopic(ctx, topicId, on);
  }

  @RequireBoard('boardId')
  @Put('boards/:boardId/subscription')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setBoard(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Body() { on }: ForumSubscriptionDto): Promise<void> {
    await this.subscriptions.setBoard(ctx, boardId, on);
  }
}
