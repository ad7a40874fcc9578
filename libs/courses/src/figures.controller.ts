import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { CourseFiguresDto } from './course.dto.js';
import { CourseService } from './course.service.js';
import { capabilities } from './manifest.js';

@ApiTags('courses')
@Controller('courses/organisations/:organisationId')
export class FiguresController {
  constructor(private readonly courses: CourseService) {}

  @RequireCapability(capabilities['view-figures'], organisation())
  @Get('figures')
  @ApiOkResponse({ type: CourseFiguresDto })
  of(@Ctx() ctx: RequestContext, @Param('organisationId') organisationId: string): Promise<CourseFiguresDto> {
    return this.courses.figures(ctx, organisationId);
  }
}
