import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { WorksToGradePageDto } from './class.dto.js';
import { ClassService } from './class.service.js';

@ApiTags('assignment')
@Controller('assignment/to-grade')
export class ToGradeController {
  constructor(private readonly classes: ClassService) {}

  // Everyone signed in has a list, perhaps an empty one: which assignments are in it is decided one by one.
  @RequireCapability(capabilities['list-to-grade'])
  @Get()
  @ApiOkResponse({ type: WorksToGradePageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery) {
    return this.classes.toGrade(ctx, query);
  }
}
