import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { InboxQuery, NotificationPageDto, ReadAllDto, UnreadDto } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('notifications')
@Controller('notifications')
@RequireCapability(capabilities.receive)
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get('mine')
  @ApiOkResponse({ type: NotificationPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: InboxQuery): Promise<NotificationPageDto> {
    return this.inbox.list(ctx, query);
  }

  @Get('unread')
  @ApiOkResponse({ type: UnreadDto })
  async unread(@Ctx() ctx: RequestContext): Promise<UnreadDto> {
    return { count: await this.inbox.unread(ctx) };
  }

  @Put('mine/:notificationId/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@Ctx() ctx: RequestContext, @Param('notificationId') id: string): Promise<void> {
    return this.inbox.read(ctx, id);
  }

  @Post('mine/read-all')
  @HttpCode(204)
  @ApiNoContentResponse()
  async readAll(@Ctx() ctx: RequestContext, @Body() { upTo }: ReadAllDto): Promise<void> {
    await this.inbox.readAll(ctx, upTo);
  }
}
