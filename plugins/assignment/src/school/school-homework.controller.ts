import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { SchoolHomeworkDto, SchoolHomeworkQuery } from './school-homework.dto.js';
import { SchoolHomeworkService } from './school-homework.service.js';

@ApiTags('assignment')
@Controller('assignment/organisations/:organisationId/homework')
export class SchoolHomeworkController {
  constructor(private readonly homework: SchoolHomeworkService) {}

  @RequireCapability(capabilities['view-figures'], organisation())
  @Get()
  @ApiOkResponse({ type: SchoolHomeworkDto })
  get(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Query() query: SchoolHomeworkQuery,
  ): Promise<SchoolHomeworkDto> {
    return this.homework.of(ctx, organisationId, query);
  }
}
