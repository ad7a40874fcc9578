import { Readable } from 'node:stream';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import { BankService } from '../bank/bank.service.js';
import { capabilities } from '../manifest.js';
import { ExportQuery, ExportReportDto } from './export.dto.js';
import { ExportService } from './export.service.js';

@ApiTags('questions')
@Controller('questions/banks')
export class BankExportController {
  constructor(private readonly exports: ExportService) {}

  /** The file, written while it is sent. */
  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Get(':bankId/export')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Query() query: ExportQuery): StreamableFile {
    const { extension, bytes } = this.exports.write(ctx, bankId, query);
    return new StreamableFile(Readable.from(bytes), {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''questions${extension}`,
    });
  }

  /** What such a file would not hold: to read before it is trusted. */
  @RequireCapability(capabilities.view, found(BankService, 'bankId'))
  @Get(':bankId/export-report')
  @ApiOkResponse({ type: ExportReportDto })
  report(@Ctx() ctx: RequestContext, @Param('bankId') bankId: string, @Query() query: ExportQuery): Promise<ExportReportDto> {
    return this.exports.report(ctx, bankId, query);
  }
}
