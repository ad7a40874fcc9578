import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import {
  NewMaterialOfferDto,
  MaterialOfferDecisionDto,
  MaterialOfferDto,
  MaterialOfferIdDto,
  MaterialOfferPageDto,
  OfferQuery,
  type MaterialOfferRowDto,
} from './offer.dto.js';
import { OfferService } from './offer.service.js';

@ApiTags('network')
@Controller('network')
export class OfferController {
  constructor(private readonly offers: OfferService) {}

  /** To the authors of what my copy was made from. */
  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Post('copies/:copyId/offers')
  @ApiCreatedResponse({ type: MaterialOfferIdDto })
  async offer(@Ctx() ctx: RequestContext, @Param('copyId') copyId: string, @Body() body: NewMaterialOfferDto): Promise<MaterialOfferIdDto> {
    return { id: await this.offers.offer(ctx, copyId, body) };
  }

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('offers')
  @ApiOkResponse({ type: MaterialOfferPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: OfferQuery): Promise<Page<MaterialOfferRowDto>> {
    return this.offers.list(ctx, query);
  }

  /** Sent by me, or about a material that I have handed in or am an author of. */
  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('offers/:offerId')
  @ApiOkResponse({ type: MaterialOfferDto })
  get(@Ctx() ctx: RequestContext, @Param('offerId') offerId: string): Promise<MaterialOfferDto> {
    return this.offers.get(ctx, offerId);
  }

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Post('offers/:offerId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Ctx() ctx: RequestContext, @Param('offerId') offerId: string): Promise<void> {
    await this.offers.withdraw(ctx, offerId);
  }

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Put('offers/:offerId/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(@Ctx() ctx: RequestContext, @Param('offerId') offerId: string, @Body() body: MaterialOfferDecisionDto): Promise<void> {
    await this.offers.decide(ctx, offerId, body);
  }
}
