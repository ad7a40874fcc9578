import { Body, Controller, Get, Header, HttpCode, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, course, Ctx, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { Availability } from '../availability/availability.service.js';
import { capabilities } from '../manifest.js';
import { CompletionChangeDto, CompletionSettingsDto, MarkDto, ProgressPageDto } from './completion.dto.js';
import { CompletionEditor } from './completion.editor.js';
import { CompletionMarks } from './completion.marks.js';
import { ProgressService } from './progress.service.js';
import { progressCsv } from './progress-csv.js';

@ApiTags('courses')
@Controller('courses')
export class CompletionController {
  constructor(
    private readonly editor: CompletionEditor,
    private readonly marks: CompletionMarks,
    private readonly progress: ProgressService,
    private readonly availability: Availability,
  ) {}

  @RequireCapability(capabilities.edit, activity())
  @Get('activities/:activityId/completion')
  @ApiOkResponse({ type: CompletionSettingsDto })
  get(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<CompletionSettingsDto> {
    return this.editor.get(ctx, activityId);
  }

  @RequireCapability(capabilities.edit, activity())
  @Put('activities/:activityId/completion')
  @ApiOkResponse({ type: CompletionSettingsDto })
  async set(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Body() body: CompletionChangeDto,
  ): Promise<CompletionSettingsDto> {
    await this.editor.set(ctx, activityId, body);
    return this.editor.get(ctx, activityId);
  }

  /** The own tick. */
  @RequireCapability(capabilities.complete, activity())
  @Put('activities/:activityId/mark')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markOwn(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() { done }: MarkDto): Promise<void> {
    await this.availability.requireAvailable(ctx, activityId);
    await this.marks.markOwn(ctx, activityId, done);
  }

  @RequireCapability(capabilities.mark, activity())
  @Put('activities/:activityId/marks/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async markOf(
    @Ctx() ctx: RequestContext,
    @Param('activityId') activityId: string,
    @Param('personId') personId: string,
    @Body() { done }: MarkDto,
  ): Promise<void> {
    await this.marks.markOf(ctx, activityId, personId, done);
  }

  @RequireCapability(capabilities['view-progress'], course())
  @Get('courses/:courseId/progress')
  @ApiOkResponse({ type: ProgressPageDto })
  table(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string, @Query() query: PageQuery): Promise<ProgressPageDto> {
    return this.progress.page(ctx, courseId, query);
  }

  @RequireCapability(capabilities['view-progress'], course())
  @Get('courses/:courseId/progress/csv')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@Ctx() ctx: RequestContext, @Param('courseId') courseId: string): Promise<StreamableFile> {
    const csv = progressCsv(await this.progress.all(ctx, courseId), ctx.locale);
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="progress.csv"; filename*=UTF-8''progress.csv`,
    });
  }
}
