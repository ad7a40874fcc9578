import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Public } from '@sreda/plugin-sdk/server';
import type { FastifyRequest } from 'fastify';
import { ConfirmResetDto, RequestResetDto } from '../accounts/account.dto.js';
import { PasswordResetService } from './password-reset.service.js';

@ApiTags('identity')
@Controller('identity/password-reset')
export class PasswordResetController {
  constructor(private readonly resets: PasswordResetService) {}

  /** Sends a link to the account's address. Answers the same when there is no such account or address. */
  @Post()
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async request(@Ctx() ctx: RequestContext, @Body() { login }: RequestResetDto, @Req() request: FastifyRequest): Promise<void> {
    await this.resets.request(ctx, login, request.ip);
  }

  @Post('confirm')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async confirm(@Ctx() ctx: RequestContext, @Body() { token, password }: ConfirmResetDto): Promise<void> {
    await this.resets.confirm(ctx, token, password);
  }
}
