import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ImportDto, ImportReportDto } from './import.dto.js';
import { ImportService } from './import.service.js';

@ApiTags('identity')
@Controller('identity/organisations')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** People and classes from a CSV file with a header, in Russian or English. */
  @Post(':organisationId/import')
  @HttpCode(200)
  @RequireCapability(capabilities['import-persons'], organisation())
  @ApiOkResponse({ type: ImportReportDto })
  run(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: ImportDto): Promise<ImportReportDto> {
    return this.imports.run(ctx, id, body);
  }
}
