import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ReaderPageDto, ReadersQuery, SentPageDto } from './readers.dto.js';
import { ReadersService } from './readers.service.js';

@ApiTags('notifications')
@Controller('notifications/sent')
export class ReadersController {
  constructor(private readonly readers: ReadersService) {}

  /** What must be read, with how many have. */
  @Get()
  @RequireCapability(capabilities['view-readers'], 'current-organisation')
  @ApiOkResponse({ type: SentPageDto })
  sent(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<SentPageDto> {
    return this.readers.sent(ctx, query);
  }

  @Get(':notificationId/readers')
  @RequireCapability(capabilities['view-readers'], found(ReadersService, 'notificationId'))
  @ApiOkResponse({ type: ReaderPageDto })
  list(@Ctx() ctx: RequestContext, @Param('notificationId') id: string, @Query() query: ReadersQuery): Promise<ReaderPageDto> {
    return this.readers.readers(ctx, id, query);
  }
}
