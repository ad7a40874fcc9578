import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ConsentTextDto, ConsentTextsDto, PublishTextDto } from './consent.dto.js';
import { ConsentTextService } from './consent-text.service.js';

@ApiTags('privacy')
@Controller('privacy/organisations/:organisationId/consent-texts')
@RequireCapability(capabilities['manage-consent-texts'], organisation())
export class ConsentTextController {
  constructor(private readonly texts: ConsentTextService) {}

  @Get()
  @ApiOkResponse({ type: ConsentTextsDto })
  async list(@Ctx() ctx: RequestContext, @Param('organisationId') organisationId: string): Promise<ConsentTextsDto> {
    return { items: await this.texts.list(ctx, organisationId) };
  }

  @Post()
  @ApiCreatedResponse({ type: ConsentTextDto })
  publish(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Body() body: PublishTextDto,
  ): Promise<ConsentTextDto> {
    return this.texts.publish(ctx, organisationId, body);
  }
}
