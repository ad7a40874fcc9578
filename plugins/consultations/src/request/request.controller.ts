import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { ConsultationIdDto } from '../regulation/theme.dto.js';
import {
  ConsultationHandOverDto,
  ConsultationPublicationDto,
  ConsultationRatingInputDto,
  ConsultationRequestDto,
  ConsultationRequestPageDto,
  type ConsultationRequestRowDto,
  ConsultationRequestsQuery,
  NewConsultationMessageDto,
  NewConsultationRequestDto,
} from './request.dto.js';
import { RequestService } from './request.service.js';

/** In the name of the school in which the actor works now: what it does not see is not there. */
@ApiTags('consultations')
@Controller('consultations/requests')
export class RequestController {
  constructor(private readonly requests: RequestService) {}

  @Get()
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: ConsultationRequestsQuery): Promise<Page<ConsultationRequestRowDto>> {
    return this.requests.list(ctx, query);
  }

  @Post()
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiCreatedResponse({ type: ConsultationIdDto })
  async ask(@Ctx() ctx: RequestContext, @Body() body: NewConsultationRequestDto): Promise<ConsultationIdDto> {
    return { id: await this.requests.ask(ctx, body) };
  }

  @Get(':requestId')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestDto })
  get(@Ctx() ctx: RequestContext, @Param('requestId') requestId: string): Promise<ConsultationRequestDto> {
    return this.requests.get(ctx, requestId);
  }

  @Post(':requestId/messages')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiCreatedResponse({ type: ConsultationRequestDto })
  write(
    @Ctx() ctx: RequestContext,
    @Param('requestId') requestId: string,
    @Body() body: NewConsultationMessageDto,
  ): Promise<ConsultationRequestDto> {
    return this.requests.write(ctx, requestId, body);
  }

  /** By the asker, once; closes the request. */
  @Put(':requestId/rating')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestDto })
  rate(
    @Ctx() ctx: RequestContext,
    @Param('requestId') requestId: string,
    @Body() body: ConsultationRatingInputDto,
  ): Promise<ConsultationRequestDto> {
    return this.requests.rate(ctx, requestId, body);
  }

  /** By the asker, to ask on. */
  @Post(':requestId/reopening')
  @HttpCode(200)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestDto })
  reopen(@Ctx() ctx: RequestContext, @Param('requestId') requestId: string): Promise<ConsultationRequestDto> {
    return this.requests.reopen(ctx, requestId);
  }

  @Post(':requestId/withdrawal')
  @HttpCode(200)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestDto })
  withdraw(@Ctx() ctx: RequestContext, @Param('requestId') requestId: string): Promise<ConsultationRequestDto> {
    return this.requests.withdraw(ctx, requestId);
  }

  /** The answerer who hands it over may not see it any more, so nothing is answered. */
  @Put(':requestId/answerer')
  @HttpCode(204)
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiNoContentResponse()
  async handOver(@Ctx() ctx: RequestContext, @Param('requestId') requestId: string, @Body() body: ConsultationHandOverDto): Promise<void> {
    await this.requests.handOver(ctx, requestId, body);
  }

  @Put(':requestId/publication')
  @RequireCapability(capabilities['take-part'], 'current-organisation')
  @ApiOkResponse({ type: ConsultationRequestDto })
  publish(
    @Ctx() ctx: RequestContext,
    @Param('requestId') requestId: string,
    @Body() body: ConsultationPublicationDto,
  ): Promise<ConsultationRequestDto> {
    return this.requests.publish(ctx, requestId, body);
  }
}
