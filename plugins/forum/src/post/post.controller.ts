import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { PostPointsInputDto } from '../grading/marks.dto.js';
import { MarksService } from '../grading/marks.service.js';
import { ReactionService } from '../reaction/reaction.service.js';
import { PostChangeDto, PostDto, PostReactionInputDto, PostVersionsDto } from './post.dto.js';
import { PostService } from './post.service.js';

@ApiTags('forum')
@Controller('forum/posts/:postId')
export class PostController {
  constructor(
    private readonly posts: PostService,
    private readonly marks: MarksService,
    private readonly reactions: ReactionService,
  ) {}

  /** By the author for an hour, by moderators at any time. */
  @RequireBoard('postId')
  @Put()
  @ApiOkResponse({ type: PostDto })
  change(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() body: PostChangeDto): Promise<PostDto> {
    return this.posts.change(ctx, postId, body);
  }

  @RequireBoard('postId')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('postId') postId: string): Promise<void> {
    await this.posts.remove(ctx, postId);
  }

  /** By who grades. The grade of the forum follows. */
  @RequireBoard('postId')
  @Put('points')
  @HttpCode(204)
  @ApiNoContentResponse()
  async mark(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() body: PostPointsInputDto): Promise<void> {
    await this.marks.mark(ctx, postId, body);
  }

  @RequireBoard('postId')
  @Put('reaction')
  @HttpCode(204)
  @ApiNoContentResponse()
  async react(@Ctx() ctx: RequestContext, @Param('postId') postId: string, @Body() { reaction }: PostReactionInputDto): Promise<void> {
    await this.reactions.react(ctx, postId, reaction);
  }

  @RequireBoard('postId')
  @Get('versions')
  @ApiOkResponse({ type: PostVersionsDto })
  versions(@Ctx() ctx: RequestContext, @Param('postId') postId: string): Promise<PostVersionsDto> {
    return this.posts.versions(ctx, postId);
  }
}
