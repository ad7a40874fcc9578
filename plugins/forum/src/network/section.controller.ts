import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { NetworkModeratorService } from './moderator.service.js';
import {
  NetworkSectionDto,
  NetworkSectionPageDto,
  NewNetworkSectionDto,
  NetworkSectionChangeDto,
  NetworkSectionCreatedDto,
  NetworkModeratorsDto,
} from './section.dto.js';
import { NetworkSectionService } from './section.service.js';

/** In the name of the school in which the actor works now: what it does not see is not there. */
@ApiTags('forum')
@Controller('forum/network/sections')
export class NetworkSectionController {
  constructor(
    private readonly sections: NetworkSectionService,
    private readonly moderators: NetworkModeratorService,
  ) {}

  @Get()
  @RequireCapability(capabilities['join-network'], 'current-organisation')
  @ApiOkResponse({ type: NetworkSectionPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<NetworkSectionDto>> {
    return this.sections.list(ctx, query);
  }

  @Get(':sectionId')
  @RequireCapability(capabilities['join-network'], 'current-organisation')
  @ApiOkResponse({ type: NetworkSectionDto })
  get(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string): Promise<NetworkSectionDto> {
    return this.sections.get(ctx, sectionId);
  }

  @Post()
  @RequireCapability(capabilities['manage-network'], 'current-organisation')
  @ApiCreatedResponse({ type: NetworkSectionCreatedDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewNetworkSectionDto): Promise<NetworkSectionCreatedDto> {
    return { id: await this.sections.create(ctx, body) };
  }

  @Put(':sectionId')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-network'], 'current-organisation')
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string, @Body() body: NetworkSectionChangeDto): Promise<void> {
    await this.sections.change(ctx, sectionId, body);
  }

  @Get(':sectionId/moderators')
  @RequireCapability(capabilities['join-network'], 'current-organisation')
  @ApiOkResponse({ type: NetworkModeratorsDto })
  moderatorsOf(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string): Promise<NetworkModeratorsDto> {
    return this.moderators.of(ctx, sectionId);
  }

  /** Names a moderator; again changes nothing. */
  @Put(':sectionId/moderators/:personId')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-network'], 'current-organisation')
  @ApiNoContentResponse()
  async name(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string, @Param('personId') personId: string): Promise<void> {
    await this.moderators.name(ctx, sectionId, personId);
  }

  @Delete(':sectionId/moderators/:personId')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-network'], 'current-organisation')
  @ApiNoContentResponse()
  async dismiss(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string, @Param('personId') personId: string): Promise<void> {
    await this.moderators.dismiss(ctx, sectionId, personId);
  }
}
