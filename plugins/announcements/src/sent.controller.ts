import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, PageQuery, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import {
  AnnouncementChangeDto,
  AnnouncementClassesDto,
  AnnouncementReaderPageDto,
  AnnouncementReadersQuery,
  AnnouncementToldDto,
  AnnouncementWithdrawalDto,
  SentAnnouncementPageDto,
} from './announcement.dto.js';
import { capabilities } from './manifest.js';
import { AnnouncementReaders } from './readers/readers.service.js';
import { AnnouncementSender } from './sending/sender.service.js';
import { SentList } from './sending/sent-list.service.js';

const at = found(AnnouncementSender, 'announcementId');
const RequireSender = () => RequireOneOf({ capability: capabilities.send, at }, { capability: capabilities['send-course'], at });

@ApiTags('announcements')
@Controller('announcements/sent')
export class SentController {
  constructor(
    private readonly list: SentList,
    private readonly sender: AnnouncementSender,
    private readonly readers: AnnouncementReaders,
  ) {}

  /** Where the actor may send, by whomever. */
  @Get()
  @RequireCapability(capabilities.receive)
  @ApiOkResponse({ type: SentAnnouncementPageDto })
  sent(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<SentAnnouncementPageDto> {
    return this.list.page(ctx, query);
  }

  @Put(':announcementId')
  @RequireSender()
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('announcementId') id: string, @Body() body: AnnouncementChangeDto): Promise<void> {
    await this.sender.change(ctx, id, body);
  }

  @Put(':announcementId/withdrawn')
  @RequireSender()
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Ctx() ctx: RequestContext, @Param('announcementId') id: string, @Body() body: AnnouncementWithdrawalDto): Promise<void> {
    await this.sender.withdraw(ctx, id, body);
  }

  /** Once a day at most. */
  @Post(':announcementId/reminders')
  @RequireSender()
  @HttpCode(200)
  @ApiOkResponse({ type: AnnouncementToldDto })
  async remind(@Ctx() ctx: RequestContext, @Param('announcementId') id: string): Promise<AnnouncementToldDto> {
    return { told: await this.sender.remind(ctx, id) };
  }

  @Get(':announcementId/readers')
  @RequireSender()
  @ApiOkResponse({ type: AnnouncementReaderPageDto })
  readersOf(
    @Ctx() ctx: RequestContext,
    @Param('announcementId') id: string,
    @Query() query: AnnouncementReadersQuery,
  ): Promise<AnnouncementReaderPageDto> {
    return this.readers.page(ctx, id, query);
  }

  @Get(':announcementId/classes')
  @RequireSender()
  @ApiOkResponse({ type: AnnouncementClassesDto })
  async classes(@Ctx() ctx: RequestContext, @Param('announcementId') id: string): Promise<AnnouncementClassesDto> {
    return { items: await this.readers.byClass(ctx, id) };
  }
}
