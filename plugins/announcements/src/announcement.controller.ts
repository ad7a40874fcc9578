import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import {
  AnnouncementCreatedDto,
  AnnouncementDto,
  AnnouncementQuery,
  MyAnnouncementPageDto,
  NewAnnouncementDto,
} from './announcement.dto.js';
import { capabilities } from './manifest.js';
import { AnnouncementPlacesDto } from './place/place.dto.js';
import { AnnouncementPlaces } from './place/places.service.js';
import { AnnouncementReading } from './reading/reading.service.js';
import { AnnouncementSender } from './sending/sender.service.js';

/** Everybody reads what came to them; where else one may be sent, the services ask where it is. */
@ApiTags('announcements')
@Controller('announcements')
@RequireCapability(capabilities.receive)
export class AnnouncementController {
  constructor(
    private readonly reading: AnnouncementReading,
    private readonly places: AnnouncementPlaces,
    private readonly sender: AnnouncementSender,
  ) {}

  @Get('mine')
  @ApiOkResponse({ type: MyAnnouncementPageDto })
  mine(@Ctx() ctx: RequestContext, @Query() query: AnnouncementQuery): Promise<MyAnnouncementPageDto> {
    return this.reading.mine(ctx, query);
  }

  /** To whose people the actor may send. */
  @Get('places')
  @ApiOkResponse({ type: AnnouncementPlacesDto })
  async placesOf(@Ctx() ctx: RequestContext): Promise<AnnouncementPlacesDto> {
    return { items: await this.places.list(ctx) };
  }

  @Post()
  @ApiCreatedResponse({ type: AnnouncementCreatedDto })
  async send(@Ctx() ctx: RequestContext, @Body() body: NewAnnouncementDto): Promise<AnnouncementCreatedDto> {
    return { id: await this.sender.send(ctx, body) };
  }

  @Get(':announcementId')
  @ApiOkResponse({ type: AnnouncementDto })
  get(@Ctx() ctx: RequestContext, @Param('announcementId') id: string): Promise<AnnouncementDto> {
    return this.reading.get(ctx, id);
  }

  @Put(':announcementId/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@Ctx() ctx: RequestContext, @Param('announcementId') id: string): Promise<void> {
    await this.reading.read(ctx, id);
  }
}
