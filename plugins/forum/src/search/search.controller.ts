import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { RequireBoard } from '../board/board-contexts.js';
import { capabilities } from '../manifest.js';
import { type ForumFoundDto, ForumFoundPageDto, ForumSearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';

@ApiTags('forum')
@Controller('forum')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get('network/search')
  @RequireCapability(capabilities['join-network'], 'current-organisation')
  @ApiOkResponse({ type: ForumFoundPageDto })
  network(@Ctx() ctx: RequestContext, @Query() query: ForumSearchQuery): Promise<Page<ForumFoundDto>> {
    return this.search.network(ctx, query);
  }

  @Get('boards/:boardId/search')
  @RequireBoard('boardId')
  @ApiOkResponse({ type: ForumFoundPageDto })
  board(@Ctx() ctx: RequestContext, @Param('boardId') boardId: string, @Query() query: ForumSearchQuery): Promise<Page<ForumFoundDto>> {
    return this.search.board(ctx, boardId, query);
  }
}
