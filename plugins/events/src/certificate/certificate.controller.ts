import { Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import type { FastifyRequest } from 'fastify';
import { capabilities } from '../manifest.js';
import { type CertificateDto, CertificatePageDto, IssuedDto } from './certificate.dto.js';
import { CertificateService } from './certificate.service.js';

@ApiTags('events')
@Controller('events')
export class CertificateController {
  constructor(private readonly certificates: CertificateService) {}

  @Post('events/:eventId/certificates')
  @HttpCode(200)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: IssuedDto })
  async issue(@Ctx() ctx: RequestContext, @Param('eventId') eventId: string, @Req() request: FastifyRequest): Promise<IssuedDto> {
    return { issued: await this.certificates.issue(ctx, eventId, `${request.protocol}://${request.host}`) };
  }

  @Get('certificates')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: CertificatePageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<CertificateDto>> {
    return this.certificates.list(ctx, query);
  }

  @Get('certificates/:certificateId/pdf')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Ctx() ctx: RequestContext, @Param('certificateId') certificateId: string): Promise<StreamableFile> {
    const { number, content } = await this.certificates.pdf(ctx, certificateId);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${number}.pdf"; filename*=UTF-8''${number}.pdf`,
    });
  }
}
