import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { BookReader } from '../book/book.reader.js';
import { capabilities } from '../manifest.js';
import { PeriodMarks } from './period-marks.service.js';
import { CoursePeriodListDto, PeriodMarkEditsDto, PeriodMarkHistoryDto, PeriodMarksDto } from './periods.dto.js';
import { PeriodsService } from './periods.service.js';

@ApiTags('grades')
@Controller('grades/courses/:courseId/periods')
export class PeriodsController {
  constructor(
    private readonly periods: PeriodsService,
    private readonly marks: PeriodMarks,
    private readonly books: BookReader,
  ) {}

  @RequireCapability(capabilities['view-all'], course())
  @Get()
  @ApiOkResponse({ type: CoursePeriodListDto })
  async list(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<CoursePeriodListDto> {
    return { items: await this.periods.list(ctx, courseId) };
  }

  /** `period` is kind and number: `quarter-2`, `year-1`. */
  @RequireCapability(capabilities['view-all'], course())
  @Get(':yearId/:period/marks')
  @ApiOkResponse({ type: PeriodMarksDto })
  async page(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('yearId') yearId: string,
    @Param('period') period: string,
    @Query() query: PageQuery,
  ): Promise<PeriodMarksDto> {
    const book = await this.books.ofCourse(ctx, courseId);
    return this.marks.page(ctx, book, await this.periods.find(ctx, book, yearId, period), query);
  }

  @RequireCapability(capabilities.grade, course())
  @Put(':yearId/:period/marks')
  @HttpCode(204)
  @ApiNoContentResponse()
  async write(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('yearId') yearId: string,
    @Param('period') period: string,
    @Body() { marks }: PeriodMarkEditsDto,
  ): Promise<void> {
    const book = await this.books.ofCourse(ctx, courseId);
    await this.marks.write(ctx, book, await this.periods.find(ctx, book, yearId, period), marks);
  }

  @RequireCapability(capabilities['view-all'], course())
  @Get(':yearId/:period/persons/:personId/history')
  @ApiOkResponse({ type: PeriodMarkHistoryDto })
  async history(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('yearId') yearId: string,
    @Param('period') period: string,
    @Param('personId') personId: string,
  ): Promise<PeriodMarkHistoryDto> {
    const book = await this.books.ofCourse(ctx, courseId);
    return { items: await this.marks.history(ctx, courseId, await this.periods.find(ctx, book, yearId, period), personId) };
  }

  @RequireCapability(capabilities['lock-period'], course())
  @Post(':yearId/:period/lock')
  @HttpCode(204)
  @ApiNoContentResponse()
  async lock(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('yearId') yearId: string,
    @Param('period') period: string,
  ): Promise<void> {
    await this.periods.lock(ctx, courseId, yearId, period);
  }

  @RequireCapability(capabilities['unlock-period'], course())
  @Post(':yearId/:period/unlock')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unlock(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Param('yearId') yearId: string,
    @Param('period') period: string,
  ): Promise<void> {
    await this.periods.unlock(ctx, courseId, yearId, period);
  }
}
