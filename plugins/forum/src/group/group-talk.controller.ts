import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { NewTopicIdDto } from '../topic/topic.dto.js';
import { BoardGroupsDto, NewGroupPostDto } from './group-talk.dto.js';
import { GroupTalkService } from './group-talk.service.js';

@ApiTags('forum')
@Controller('forum/boards/:boardId/groups')
export class GroupTalkController {
  constructor(private readonly talks: GroupTalkService) {}

  /** Groups whose topics I see in a forum with one topic a group; none elsewhere. */
  @RequireBoard('boardId')
  @Get()
  @ApiOkResponse({ type: BoardGroupsDto })
  async list(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string): Promise<BoardGroupsDto> {
    return { items: await this.talks.list(ctx, boardId) };
  }

  /** Writes in the topic of the group, and begins it where nobody has. */
  @RequireBoard('boardId')
  @Post(':groupId/posts')
  @ApiCreatedResponse({ type: NewTopicIdDto })
  write(
    @Ctx() ctx: RequestContext,
    @Param('boardId') boardId: string,
    @Param('groupId') groupId: string,
    @Body() body: NewGroupPostDto,
  ): Promise<NewTopicIdDto> {
    return this.talks.write(ctx, boardId, groupId, body);
  }
}
