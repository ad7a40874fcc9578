import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { ActivityService } from './activity.service.js';
import { CourseChangeDto, CourseDto, CoursePageDto, CourseQuery, CreatedDto, NewActivityDto, NewCourseDto } from './course.dto.js';
import { NewCopyDto, StartedCopyDto } from './copy/copy.dto.js';
import { CopyService } from './copy/copy.service.js';
import { CourseService } from './course.service.js';
import { capabilities } from './manifest.js';

@ApiTags('courses')
@Controller('courses/courses')
export class CourseController {
  constructor(
    private readonly courses: CourseService,
    private readonly activities: ActivityService,
    private readonly copies: CopyService,
  ) {}

  // Everyone signed in has a list, perhaps an empty one: which courses are in it is decided course by course.
  @RequireCapability(capabilities.list)
  @Get()
  @ApiOkResponse({ type: CoursePageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: CourseQuery) {
    return this.courses.list(ctx, query);
  }

  @RequireCapability(capabilities.create, 'current-organisation')
  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: NewCourseDto): Promise<CreatedDto> {
    return { id: await this.courses.create(ctx, body) };
  }

  @RequireCapability(capabilities.view, course())
  @Get(':courseId')
  @ApiOkResponse({ type: CourseDto })
  get(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string) {
    return this.courses.get(ctx, courseId);
  }

  @RequireCapability(capabilities.edit, course())
  @Patch(':courseId')
  @ApiOkResponse({ type: CourseDto })
  async change(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: CourseChangeDto) {
    await this.courses.change(ctx, courseId, body);
    return this.courses.get(ctx, courseId);
  }

  @RequireCapability(capabilities.edit, course())
  @Delete(':courseId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<void> {
    await this.courses.remove(ctx, courseId);
  }

  @RequireCapability(capabilities.edit, course())
  @Post(':courseId/activities')
  @ApiCreatedResponse({ type: CreatedDto })
  async addActivity(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: NewActivityDto): Promise<CreatedDto> {
    return { id: await this.activities.create(ctx, courseId, body) };
  }

  @RequireCapability(capabilities.edit, course())
  @Post(':courseId/copy')
  @ApiCreatedResponse({ type: StartedCopyDto })
  copy(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: NewCopyDto): Promise<StartedCopyDto> {
    return this.copies.start(ctx, courseId, body);
  }
}
