import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Public } from '@sreda/plugin-sdk/server';
import type { FastifyRequest } from 'fastify';
import { VerifiedDto, VerifyDto } from './certificate.dto.js';
import { VerificationService } from './verification.service.js';

@ApiTags('events')
@Controller('events/verification')
export class VerificationController {
  constructor(private readonly verification: VerificationService) {}

  /** For anybody to whom a certificate is shown. */
  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: VerifiedDto })
  verify(@Ctx() ctx: RequestContext, @Body() body: VerifyDto, @Req() request: FastifyRequest): Promise<VerifiedDto> {
    return this.verification.verify(ctx, body, request.ip);
  }
}
