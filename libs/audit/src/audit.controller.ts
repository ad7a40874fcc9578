import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { EntryPageDto, EntryQuery, SeenPageDto } from './audit.dto.js';
import { AuditReader } from './audit.reader.js';
import { capabilities } from './manifest.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly reader: AuditReader) {}

  /** What was done, in the organisations whose log the reader may see. */
  @RequireCapability(capabilities.read, 'current-organisation')
  @Get('entries')
  @ApiOkResponse({ type: EntryPageDto })
  entries(@Ctx() ctx: RequestContext, @Query() query: EntryQuery) {
    return this.reader.entries(ctx, query);
  }

  @RequireCapability(capabilities['read-seen'], person())
  @Get('persons/:personId/seen')
  @ApiOkResponse({ type: SeenPageDto })
  seen(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Query() query: PageQuery) {
    return this.reader.seen(ctx, personId, query);
  }
}
