import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { BoardPeopleDto, BoardPeopleQuery } from './mention.dto.js';
import { MentionService } from './mention.service.js';

@ApiTags('forum')
@Controller('forum')
export class MentionController {
  constructor(private readonly mentions: MentionService) {}

  /** Who can be named in a post there. */
  @RequireBoard('boardId')
  @Get('boards/:boardId/people')
  @ApiOkResponse({ type: BoardPeopleDto })
  async people(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Query() { q }: BoardPeopleQuery): Promise<BoardPeopleDto> {
    return { items: await this.mentions.find(ctx, boardId, q) };
  }
}
