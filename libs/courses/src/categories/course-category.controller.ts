import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { CreatedDto } from '../course.dto.js';
import { capabilities } from '../manifest.js';
import { CourseCategoryChangeDto, CourseCategoryListDto, CourseCategoryPlaceDto, NewCourseCategoryDto } from './course-category.dto.js';
import { CourseCategoryService } from './course-category.service.js';

const OF_CATEGORY = found(CourseCategoryService, 'categoryId');

@ApiTags('courses')
@Controller('courses')
export class CourseCategoryController {
  constructor(private readonly categories: CourseCategoryService) {}

  @RequireCapability(capabilities['view-categories'], organisation())
  @Get('organisations/:organisationId/categories')
  @ApiOkResponse({ type: CourseCategoryListDto })
  async list(@Ctx() ctx: RequestContext, @Param('organisationId') organisationId: string): Promise<CourseCategoryListDto> {
    return { items: await this.categories.list(ctx, organisationId) };
  }

  @RequireCapability(capabilities['arrange-categories'], organisation())
  @Post('organisations/:organisationId/categories')
  @ApiCreatedResponse({ type: CreatedDto })
  async create(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Body() body: NewCourseCategoryDto,
  ): Promise<CreatedDto> {
    return { id: await this.categories.create(ctx, organisationId, body) };
  }

  @RequireCapability(capabilities['arrange-categories'], OF_CATEGORY)
  @Patch('categories/:categoryId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async rename(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string, @Body() body: CourseCategoryChangeDto): Promise<void> {
    await this.categories.rename(ctx, categoryId, body);
  }

  @RequireCapability(capabilities['arrange-categories'], OF_CATEGORY)
  @Put('categories/:categoryId/place')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string, @Body() body: CourseCategoryPlaceDto): Promise<void> {
    await this.categories.move(ctx, categoryId, body);
  }

  @RequireCapability(capabilities['arrange-categories'], OF_CATEGORY)
  @Delete('categories/:categoryId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string): Promise<void> {
    await this.categories.remove(ctx, categoryId);
  }
}
