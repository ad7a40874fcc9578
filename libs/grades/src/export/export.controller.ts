import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { course, Ctx, OneOf, RequireCapability } from '@sreda/plugin-sdk/server';
import contentDisposition from 'content-disposition';
import { capabilities } from '../manifest.js';
import { type ExportFormat, exportFormats, ExportService } from './export.service.js';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export class GradeExportQuery {
  @OneOf(exportFormats)
  format: ExportFormat;
}

@ApiTags('grades')
@Controller('grades/courses/:courseId/export')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** The class table, as it is now. */
  @RequireCapability(capabilities['view-all'], course())
  @Get()
  @Header('cache-control', 'no-store')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async table(
    @Ctx() ctx: RequestContext,
    @Param('courseId') courseId: string,
    @Query() { format }: GradeExportQuery,
  ): Promise<StreamableFile> {
    const { name, stream } = await this.exports.table(ctx, courseId, format);
    return new StreamableFile(stream, { type: MEDIA_TYPES[format], disposition: contentDisposition(name) });
  }
}
