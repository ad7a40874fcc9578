import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ExportService } from './export.service.js';

@ApiTags('privacy')
@Controller('privacy/persons/:personId/export')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** One ZIP archive with everything that is kept about the person. */
  @Get()
  @RequireCapability(capabilities['export-person'], person())
  @Header('cache-control', 'no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Ctx() ctx: RequestContext, @Param('personId') personId: string): Promise<StreamableFile> {
    const { fileName, stream } = await this.exports.archive(ctx, personId);
    return new StreamableFile(stream, {
      type: 'application/zip',
      // RFC 6266: the second form is for names that are not ASCII.
      disposition: `attachment; filename="export.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }
}
