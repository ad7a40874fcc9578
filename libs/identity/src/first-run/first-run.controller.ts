import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Public } from '@sreda/plugin-sdk/server';
import type { FastifyRequest } from 'fastify';
import { FirstRunDoneDto, FirstRunDto } from './first-run.dto.js';
import { FirstRunService } from './first-run.service.js';

@ApiTags('identity')
@Controller('identity/first-run')
export class FirstRunController {
  constructor(private readonly firstRun: FirstRunService) {}

  /** Makes the first school and its administrator, with the code from the console. Only in an empty installation. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: FirstRunDoneDto })
  run(@Ctx() ctx: RequestContext, @Body() body: FirstRunDto, @Req() request: FastifyRequest): Promise<FirstRunDoneDto> {
    return this.firstRun.run(ctx, body, request.ip);
  }
}
