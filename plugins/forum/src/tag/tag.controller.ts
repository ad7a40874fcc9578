import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { Boards } from '../board/boards.service.js';
import { BoardTagsDto } from './tag.dto.js';
import { TagStore } from './tag.store.js';

@ApiTags('forum')
@Controller('forum')
export class TagController {
  constructor(
    private readonly boards: Boards,
    private readonly tags: TagStore,
  ) {}

  /** Tags of the topics there that I see. */
  @RequireBoard('boardId')
  @Get('boards/:boardId/tags')
  @ApiOkResponse({ type: BoardTagsDto })
  async of(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string): Promise<BoardTagsDto> {
    return { items: await this.tags.of(ctx, await this.boards.get(ctx, boardId)) };
  }
}
