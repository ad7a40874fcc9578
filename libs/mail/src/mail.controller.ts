import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { MessageDto, MessagePageDto, MessagesQuery } from './mail.dto.js';
import { capabilities } from './manifest.js';
import { MessageService } from './message.service.js';

@ApiTags('mail')
@Controller('mail/messages')
@RequireCapability(capabilities['read-messages'])
export class MailController {
  constructor(private readonly messages: MessageService) {}

  @Get()
  @ApiOkResponse({ type: MessagePageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: MessagesQuery): Promise<MessagePageDto> {
    return this.messages.list(ctx, query);
  }

  @Get(':messageId')
  @ApiOkResponse({ type: MessageDto })
  read(@Ctx() ctx: RequestContext, @Param('messageId') messageId: string): Promise<MessageDto> {
    return this.messages.read(ctx, messageId);
  }
}
