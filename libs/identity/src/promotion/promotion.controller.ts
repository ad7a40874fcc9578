import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { PromoteDto, PromotionPreviewDto } from './promotion.dto.js';
import { PromotionService } from './promotion.service.js';

@ApiTags('identity')
@Controller('identity/organisations')
export class PromotionController {
  constructor(private readonly promotion: PromotionService) {}

  @Post(':organisationId/promotion/preview')
  @HttpCode(200)
  @RequireCapability(capabilities['promote-classes'], organisation())
  @ApiOkResponse({ type: PromotionPreviewDto })
  preview(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<PromotionPreviewDto> {
    return this.promotion.preview(ctx, id);
  }

  /** Moves all classes to the next academic year; those of the last grade graduate. */
  @Post(':organisationId/promotion')
  @HttpCode(200)
  @RequireCapability(capabilities['promote-classes'], organisation())
  @ApiOkResponse({ type: PromotionPreviewDto })
  promote(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: PromoteDto): Promise<PromotionPreviewDto> {
    return this.promotion.promote(ctx, id, body);
  }
}
