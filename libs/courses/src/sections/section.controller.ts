import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { CreatedDto } from '../course.dto.js';
import { capabilities } from '../manifest.js';
import { EditableSectionDto, NewSectionDto, SectionChangeDto, SectionPlaceDto } from './section.dto.js';
import { SectionService } from './section.service.js';

const OF_SECTION = found(SectionService, 'sectionId');

@ApiTags('courses')
@Controller('courses')
export class SectionController {
  constructor(private readonly sections: SectionService) {}

  @RequireCapability(capabilities.edit, course())
  @Post('courses/:courseId/sections')
  @ApiCreatedResponse({ type: CreatedDto })
  async create(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() { name }: NewSectionDto): Promise<CreatedDto> {
    return { id: await this.sections.create(ctx, courseId, name) };
  }

  @RequireCapability(capabilities.edit, OF_SECTION)
  @Get('sections/:sectionId')
  @ApiOkResponse({ type: EditableSectionDto })
  get(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string): Promise<EditableSectionDto> {
    return this.sections.get(ctx, sectionId);
  }

  @RequireCapability(capabilities.edit, OF_SECTION)
  @Patch('sections/:sectionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string, @Body() body: SectionChangeDto): Promise<void> {
    await this.sections.change(ctx, sectionId, body);
  }

  @RequireCapability(capabilities.edit, OF_SECTION)
  @Put('sections/:sectionId/place')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string, @Body() body: SectionPlaceDto): Promise<void> {
    await this.sections.move(ctx, sectionId, body);
  }

  @RequireCapability(capabilities.edit, OF_SECTION)
  @Delete('sections/:sectionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('sectionId') sectionId: string): Promise<void> {
    await this.sections.remove(ctx, sectionId);
  }
}
