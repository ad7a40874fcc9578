import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { ExplainedTotalsDto } from '../book/total.dto.js';
import { capabilities } from '../manifest.js';
import { ItemsService } from './items.service.js';
import {
  ChangeGradeItemDto,
  ChangeGradeSetUpDto,
  GradeExampleDto,
  NewGradeItemDto,
  NewGradeItemIdDto,
  GradeSetUpDto,
} from './set-up.dto.js';
import { SetUpService } from './set-up.service.js';

@ApiTags('grades')
@Controller('grades')
export class SetUpController {
  constructor(
    private readonly setUp: SetUpService,
    private readonly items: ItemsService,
  ) {}

  @RequireCapability(capabilities['view-all'], course())
  @Get('courses/:courseId/set-up')
  @ApiOkResponse({ type: GradeSetUpDto })
  get(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<GradeSetUpDto> {
    return this.setUp.get(ctx, courseId);
  }

  @RequireCapability(capabilities['set-up'], course())
  @Put('courses/:courseId/set-up')
  @ApiOkResponse({ type: GradeSetUpDto })
  change(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: ChangeGradeSetUpDto): Promise<GradeSetUpDto> {
    return this.setUp.change(ctx, courseId, body);
  }

  /** What totals a student with these grades would have under this set-up. */
  @RequireCapability(capabilities['set-up'], course())
  @Post('courses/:courseId/set-up/example')
  @HttpCode(200)
  @ApiOkResponse({ type: ExplainedTotalsDto })
  async example(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Body() body: GradeExampleDto,
  ): Promise<ExplainedTotalsDto> {
    return { items: await this.setUp.example(ctx, courseId, body) };
  }

  @RequireCapability(capabilities.grade, course())
  @Post('courses/:courseId/items')
  @ApiCreatedResponse({ type: NewGradeItemIdDto })
  async add(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Body() body: NewGradeItemDto): Promise<NewGradeItemIdDto> {
    return { id: await this.items.add(ctx, courseId, body) };
  }

  @RequireCapability(capabilities.grade, found(ItemsService, 'itemId'))
  @Patch('items/:itemId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changeItem(@Ctx() ctx: RequestContext, @Param('itemId') itemId: string, @Body() body: ChangeGradeItemDto): Promise<void> {
    await this.items.change(ctx, itemId, body);
  }

  @RequireCapability(capabilities.grade, found(ItemsService, 'itemId'))
  @Delete('items/:itemId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Ctx() ctx: RequestContext, @Param('itemId') itemId: string): Promise<void> {
    await this.items.remove(ctx, itemId);
  }

  @RequireCapability(capabilities.grade, found(ItemsService, 'itemId'))
  @Post('items/:itemId/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restore(@Ctx() ctx: RequestContext, @Param('itemId') itemId: string): Promise<void> {
    await this.items.restore(ctx, itemId);
  }
}
