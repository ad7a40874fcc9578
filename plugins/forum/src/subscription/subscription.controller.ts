import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { capabilities } from '../manifest.js';
import { FollowedService } from './followed.service.js';
import { type FollowedDto, FollowedPageDto, FollowedQuery, ForumSubscriptionDto } from './subscription.dto.js';
import { SubscriptionService } from './subscription.service.js';

@ApiTags('forum')
@Controller('forum')
export class SubscriptionController {
  constructor(
    private readonly subscriptions: SubscriptionService,
    private readonly followed: FollowedService,
  ) {}

  /** What I follow and may see. */
  @RequireCapability(capabilities.follow)
  @Get('subscriptions')
  @ApiOkResponse({ type: FollowedPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: FollowedQuery): Promise<Page<FollowedDto>> {
    return this.followed.list(ctx, query);
  }

  @RequireBoard('topicId')
  @Put('topics/:topicId/subscription')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setTopic(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() { on }: ForumSubscriptionDto): Promise<void> {
    await this.subscriptions.setTopic(ctx, topicId, on);
  }

  /** Of a forum one hears every post, of a section of the network every new topic. */
  @RequireBoard('boardId')
  @Put('boards/:boardId/subscription')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setBoard(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Body() { on }: ForumSubscriptionDto): Promise<void> {
    await this.subscriptions.setBoard(ctx, boardId, on);
  }

  /** Of what somebody writes in the network. */
  @RequireCapability(capabilities['join-network'], 'current-organisation')
  @Put('network/authors/:personId/subscription')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setAuthor(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Body() { on }: ForumSubscriptionDto): Promise<void> {
    await this.subscriptions.setAuthor(ctx, personId, on);
  }
}
