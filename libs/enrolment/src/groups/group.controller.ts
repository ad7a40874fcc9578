import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { CreatedGroupDto, GroupChangeDto, GroupListDto, GroupsMadeDto, NewGroupDto } from './group.dto.js';
import { GroupService } from './group.service.js';

@ApiTags('enrolment')
@Controller('enrolment')
export class GroupController {
  constructor(private readonly groups: GroupService) {}

  @RequireCapability(capabilities.view, course())
  @Get('courses/:courseId/groups')
  @ApiOkResponse({ type: GroupListDto })
  async list(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<GroupListDto> {
    return { items: await this.groups.list(ctx, courseId) };
  }

  @RequireCapability(capabilities.manage, course())
  @Post('courses/:courseId/groups')
  @ApiCreatedResponse({ type: CreatedGroupDto })
  async create(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() { name }: NewGroupDto): Promise<CreatedGroupDto> {
    return { id: await this.groups.create(ctx, courseId, name) };
  }

  @RequireCapability(capabilities.manage, course())
  @Post('courses/:courseId/groups/from-classes')
  @HttpCode(200)
  @ApiOkResponse({ type: GroupsMadeDto })
  fromClasses(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<GroupsMadeDto> {
    return this.groups.fromClasses(ctx, courseId);
  }

  @RequireCapability(capabilities.manage, found(GroupService, 'groupId'))
  @Patch('groups/:groupId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('groupId') groupId: string, @Body() body: GroupChangeDto): Promise<void> {
    await this.groups.change(ctx, groupId, body);
  }

  @RequireCapability(capabilities.manage, found(GroupService, 'groupId'))
  @Delete('groups/:groupId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('groupId') groupId: string): Promise<void> {
    await this.groups.remove(ctx, groupId);
  }
}
