import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { type PublishedConsultationDto, PublishedConsultationPageDto, PublishedConsultationsQuery } from './published.dto.js';
import { PublishedService } from './published.service.js';

@ApiTags('consultations')
@Controller('consultations/published')
export class PublishedController {
  constructor(private readonly published: PublishedService) {}

  @Get()
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: PublishedConsultationPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PublishedConsultationsQuery): Promise<Page<PublishedConsultationDto>> {
    return this.published.list(ctx, query);
  }
}
