import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { FollowedClassListDto } from './followed-class.dto.js';
import { FollowedClassService } from './followed-class.service.js';

@ApiTags('enrolment')
@Controller('enrolment/courses/:courseId/classes')
export class FollowedClassController {
  constructor(private readonly classes: FollowedClassService) {}

  @RequireCapability(capabilities.view, course())
  @Get()
  @ApiOkResponse({ type: FollowedClassListDto })
  async list(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<FollowedClassListDto> {
    return { items: await this.classes.list(ctx, courseId) };
  }

  @RequireCapability(capabilities.manage, course())
  @Delete(':classId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unfollow(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Param('classId') classId: string): Promise<void> {
    await this.classes.unfollow(ctx, { courseId, classId });
  }
}
