import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { MadeDto } from './bank.dto.js';
import { BankService } from './bank.service.js';
import { CategoryListDto, CategoryPatch, CategoryPlaceDto, NewCategoryDto } from './category.dto.js';
import { CategoryService } from './category.service.js';

@ApiTags('questions')
@Controller('questions')
export class CategoryController {
  constructor(private readonly categories: CategoryService) {}

  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Get('banks/:bankId/categories')
  @ApiOkResponse({ type: CategoryListDto })
  async list(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string): Promise<CategoryListDto> {
    return { items: await this.categories.list(ctx, bankId) };
  }

  /** Where it lies, for who comes from elsewhere. */
  @RequireCapability(capabilities.view, found(CategoryService, 'categoryId'))
  @Get('categories/:categoryId')
  @ApiOkResponse({ type: CategoryPlaceDto })
  place(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string): Promise<CategoryPlaceDto> {
    return this.categories.get(ctx, categoryId);
  }

  @RequireCapability(capabilities.edit, found(BankService, 'bankId'))
  @Post('banks/:bankId/categories')
  @ApiCreatedResponse({ type: MadeDto })
  async create(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Body() category: NewCategoryDto): Promise<MadeDto> {
    return { id: await this.categories.create(ctx, bankId, category) };
  }

  @RequireCapability(capabilities.edit, found(CategoryService, 'categoryId'))
  @Patch('categories/:categoryId')
  @HttpCode(204)
  @ApiNoContentResponse()
  change(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string, @Body() patch: CategoryPatch): Promise<void> {
    return this.categories.change(ctx, categoryId, patch);
  }

  @RequireCapability(capabilities.edit, found(CategoryService, 'categoryId'))
  @Delete('categories/:categoryId')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Ctx() ctx: RequestContext, @Param('categoryId') categoryId: string): Promise<void> {
    return this.categories.remove(ctx, categoryId);
  }
}
