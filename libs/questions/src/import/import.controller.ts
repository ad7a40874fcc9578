import '@fastify/multipart';
import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, RequireCapability } from '@sreda/plugin-sdk/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BankService } from '../bank/bank.service.js';
import { capabilities } from '../manifest.js';
import { ImportedDto, ImportQuery } from './import.dto.js';
import { ImportService } from './import.service.js';

@ApiTags('questions')
@Controller('questions/banks')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  /** The file is the field `file` of a multipart form. */
  @RequireCapability(capabilities.edit, found(BankService, 'bankId'))
  @Post(':bankId/import')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: ImportedDto })
  @ApiAcceptedResponse({ type: ImportedDto })
  async import(
    @Ctx() ctx: RequestContext,
    @Param('bankId') bankId: string,
    @Query() { dryRun }: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = request.isMultipart() ? await request.file() : undefined;
    if (file?.fieldname !== 'file') throw invalid('file', 'required');
    const answer = await this.imports.start(ctx, bankId, { name: file.filename, bytes: await file.toBuffer() }, dryRun);
    if ('jobId' in answer) void reply.status(202);
    return answer;
  }
}
