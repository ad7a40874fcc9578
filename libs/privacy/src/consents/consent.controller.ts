import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Id, person, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ConsentsDto, GiveConsentDto, WithdrawQuery } from './consent.dto.js';
import { ConsentService } from './consent.service.js';

class GivenConsentDto {
  @Id()
  id: string;
}

const MAY_CHANGE = [
  { capability: capabilities['give-consent'], at: person() },
  { capability: capabilities['record-consent'], at: person() },
] as const;

@ApiTags('privacy')
@Controller('privacy/persons/:personId/consents')
export class ConsentController {
  constructor(private readonly consents: ConsentService) {}

  @Get()
  @RequireCapability(capabilities['view-consents'], person())
  @ApiOkResponse({ type: ConsentsDto })
  list(@Ctx() ctx: RequestContext, @Param('personId') personId: string): Promise<ConsentsDto> {
    return this.consents.list(ctx, personId);
  }

  /** In the own name with `textId` alone; the other fields enter a paper and need another capability. */
  @Post()
  @RequireOneOf(...MAY_CHANGE)
  @ApiCreatedResponse({ type: GivenConsentDto })
  give(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Body() body: GiveConsentDto): Promise<GivenConsentDto> {
    return this.consents.give(ctx, personId, body);
  }

  @Delete(':consentId')
  @HttpCode(204)
  @RequireOneOf(...MAY_CHANGE)
  @ApiNoContentResponse()
  withdraw(
    @Ctx() ctx: RequestContext,
    @Param('personId') personId: string,
    @Param('consentId') consentId: string,
    @Query() { on }: WithdrawQuery,
  ): Promise<void> {
    return this.consents.withdraw(ctx, personId, consentId, on);
  }
}
