import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { NewTopicIdDto } from '../topic/topic.dto.js';
import { ForumPlaceDto, TopicDestinationsDto, TopicMergeDto, TopicMoveDto, TopicSplitDto } from './moving.dto.js';
import { MovingService } from './moving.service.js';
import { PlaceService } from './place.service.js';

@ApiTags('forum')
@Controller('forum')
export class MovingController {
  constructor(
    private readonly moving: MovingService,
    private readonly places: PlaceService,
  ) {}

  /** Where a post is now, or the topic into which another one was merged: for addresses that were given away before. */
  @RequireBoard('placeId')
  @Get('places/:placeId')
  @ApiOkResponse({ type: ForumPlaceDto })
  place(@Ctx() ctx: RequestContext, @Param('placeId') placeId: string): Promise<ForumPlaceDto> {
    return this.places.of(ctx, placeId);
  }

  /** Boards to which a moderator may move the topic. */
  @RequireBoard('topicId')
  @Get('topics/:topicId/destinations')
  @ApiOkResponse({ type: TopicDestinationsDto })
  async destinations(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string): Promise<TopicDestinationsDto> {
    return { items: await this.moving.destinations(ctx, topicId) };
  }

  @RequireBoard('topicId')
  @Put('topics/:topicId/board')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() body: TopicMoveDto): Promise<void> {
    await this.moving.move(ctx, topicId, body);
  }

  /** The posts of both stand in the order of time, and the old address leads to them. */
  @RequireBoard('topicId')
  @Post('topics/:topicId/merge')
  @HttpCode(204)
  @ApiNoContentResponse()
  async merge(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() body: TopicMergeDto): Promise<void> {
    await this.moving.merge(ctx, topicId, body);
  }

  @RequireBoard('topicId')
  @Post('topics/:topicId/split')
  @ApiCreatedResponse({ type: NewTopicIdDto })
  split(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() body: TopicSplitDto): Promise<NewTopicIdDto> {
    return this.moving.split(ctx, topicId, body);
  }
}
