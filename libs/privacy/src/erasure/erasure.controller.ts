import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { EraseDto, ErasureDto, ErasurePreviewDto } from './erasure.dto.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('privacy')
@Controller('privacy/persons/:personId/erasure')
@RequireCapability(capabilities['erase-person'], person())
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  /** What an erasure would take away; changes nothing. */
  @Get()
  @ApiOkResponse({ type: ErasurePreviewDto })
  preview(@Ctx() ctx: RequestContext, @Param('personId') personId: string): Promise<ErasurePreviewDto> {
    return this.erasures.preview(ctx, personId);
  }

  /** Cannot be undone. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ErasureDto })
  erase(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Body() { confirm }: EraseDto): Promise<ErasureDto> {
    return this.erasures.erase(ctx, personId, confirm);
  }
}
