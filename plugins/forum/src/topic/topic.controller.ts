import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { NewPostDto, PostDto, PostPageDto } from '../post/post.dto.js';
import { PostService } from '../post/post.service.js';
import {
  NewTopicDto,
  NewTopicIdDto,
  TopicAnswerDto,
  TopicChangeDto,
  TopicDto,
  TopicPageDto,
  TopicQuery,
  TopicReadDto,
} from './topic.dto.js';
import { TopicService } from './topic.service.js';

@ApiTags('forum')
@Controller('forum')
export class TopicController {
  constructor(
    private readonly topics: TopicService,
    private readonly posts: PostService,
  ) {}

  @RequireBoard('boardId')
  @Get('boards/:boardId/topics')
  @ApiOkResponse({ type: TopicPageDto })
  list(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Query() query: TopicQuery): Promise<TopicPageDto> {
    return this.topics.list(ctx, boardId, query);
  }

  @RequireBoard('boardId')
  @Post('boards/:boardId/topics')
  @ApiCreatedResponse({ type: NewTopicIdDto })
  create(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Body() body: NewTopicDto): Promise<NewTopicIdDto> {
    return this.topics.create(ctx, boardId, body);
  }

  /** A topic with its first post and its accepted answer. */
  @RequireBoard('topicId')
  @Get('topics/:topicId')
  @ApiOkResponse({ type: TopicDto })
  get(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string): Promise<TopicDto> {
    return this.topics.get(ctx, topicId);
  }

  @RequireBoard('topicId')
  @Put('topics/:topicId')
  @ApiOkResponse({ type: TopicDto })
  change(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() body: TopicChangeDto): Promise<TopicDto> {
    return this.topics.change(ctx, topicId, body);
  }

  /** What follows the first post, the oldest first. */
  @RequireBoard('topicId')
  @Get('topics/:topicId/posts')
  @ApiOkResponse({ type: PostPageDto })
  replies(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Query() query: PageQuery): Promise<PostPageDto> {
    return this.posts.list(ctx, topicId, query);
  }

  @RequireBoard('topicId')
  @Post('topics/:topicId/posts')
  @ApiCreatedResponse({ type: PostDto })
  reply(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() body: NewPostDto): Promise<PostDto> {
    return this.posts.reply(ctx, topicId, body);
  }

  /** By who asked, and by moderators. */
  @RequireBoard('topicId')
  @Put('topics/:topicId/answer')
  @ApiOkResponse({ type: TopicDto })
  accept(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() { postId }: TopicAnswerDto): Promise<TopicDto> {
    return this.topics.accept(ctx, topicId, postId);
  }

  /** Only forwards: what was read on one device stays read on all. */
  @RequireBoard('topicId')
  @Put('topics/:topicId/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@Ctx() ctx: RequestContext, @Param('topicId') topicId: string, @Body() { postId }: TopicReadDto): Promise<void> {
    await this.topics.read(ctx, topicId, postId);
  }
}
