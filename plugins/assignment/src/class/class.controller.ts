import { Body, Controller, Get, Header, HttpCode, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { activity, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ArchiveService } from './archive.service.js';
import { ClassWorkPageDto, ClassWorkQuery, ExtensionDto } from './class.dto.js';
import { ClassService } from './class.service.js';

@ApiTags('assignment')
@Controller('assignment/activities/:activityId')
export class ClassController {
  constructor(
    private readonly classes: ClassService,
    private readonly archives: ArchiveService,
  ) {}

  @RequireCapability(capabilities['view-works'], activity())
  @Get('works')
  @ApiOkResponse({ type: ClassWorkPageDto })
  list(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Query() query: ClassWorkQuery): Promise<ClassWorkPageDto> {
    return this.classes.list(ctx, activityId, query);
  }

  @RequireCapability(capabilities.manage, activity())
  @Put('extensions')
  @HttpCode(204)
  @ApiNoContentResponse()
  extend(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string, @Body() body: ExtensionDto): Promise<void> {
    return this.classes.extend(ctx, activityId, body);
  }

  /** Every work as it was handed in last. */
  @RequireCapability(capabilities['view-works'], activity())
  @Get('archive')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archive(@Ctx() ctx: RequestContext, @Param('activityId') activityId: string): Promise<StreamableFile> {
    const { fileName, stream } = await this.archives.archive(ctx, activityId);
    return new StreamableFile(stream, {
      type: 'application/zip',
      // RFC 6266: the second form is for names that are not ASCII.
      disposition: `attachment; filename="works.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }
}
