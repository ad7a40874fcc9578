import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { AboutPageDto } from './about.dto.js';
import { AboutService } from './about.service.js';

@ApiTags('forum')
@Controller('forum/about')
export class AboutController {
  constructor(private readonly about: AboutService) {}

  /** Topics about something that I may open, where I may read them. */
  @RequireCapability(capabilities.follow)
  @Get(':kind/:id')
  @ApiOkResponse({ type: AboutPageDto })
  topics(
    @Ctx() ctx: RequestContext,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<AboutPageDto> {
    return this.about.topics(ctx, { kind, id }, query);
  }
}
