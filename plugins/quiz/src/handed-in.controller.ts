import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { HandedInPageDto, ToGradePageDto } from './handed-in.dto.js';
import { HandedInService } from './handed-in.service.js';
import { capabilities } from './manifest.js';

@ApiTags('quiz')
@Controller('quiz')
export class HandedInController {
  constructor(private readonly handedIn: HandedInService) {}

  // Everyone signed in has a list, perhaps an empty one: which tests are in it is decided test by test.
  @RequireCapability(capabilities['list-to-grade'])
  @Get('to-grade')
  @ApiOkResponse({ type: ToGradePageDto })
  toGrade(@Ctx() ctx: RequestContext, @Query() query: PageQuery) {
    return this.handedIn.toGrade(ctx, query);
  }

  @RequireCapability(capabilities['view-figures'], organisation())
  @Get('organisations/:organisationId/handed-in')
  @ApiOkResponse({ type: HandedInPageDto })
  ofOrganisation(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Query() query: PageQuery,
  ): Promise<HandedInPageDto> {
    return this.handedIn.ofOrganisation(ctx, organisationId, query);
  }
}
