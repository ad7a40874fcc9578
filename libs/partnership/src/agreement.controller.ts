import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import {
  AgreementDto,
  type AgreementItemDto,
  AgreementPageDto,
  AgreementAnswerDto,
  EndAgreementDto,
  SetListedDto,
  PartnershipSchoolDto,
  ProposeTermsDto,
  ProposeAgreementDto,
  type FoundSchoolDto,
  FoundSchoolPageDto,
  SchoolsQuery,
} from './agreement.dto.js';
import { AgreementReader } from './agreement.reader.js';
import { AgreementService } from './agreement.service.js';
import { DirectoryService } from './directory.service.js';
import { capabilities } from './manifest.js';

/** Everything is seen and done in the name of one school. */
@ApiTags('partnership')
@Controller('partnership/organisations/:organisationId')
export class AgreementController {
  constructor(
    private readonly agreements: AgreementService,
    private readonly reader: AgreementReader,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @RequireCapability(capabilities.view, organisation())
  @ApiOkResponse({ type: PartnershipSchoolDto })
  own(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<PartnershipSchoolDto> {
    return this.directory.own(ctx, id);
  }

  @Put('listed')
  @RequireCapability(capabilities.manage, organisation())
  @ApiOkResponse({ type: PartnershipSchoolDto })
  setListed(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: SetListedDto): Promise<PartnershipSchoolDto> {
    return this.directory.setListed(ctx, id, body);
  }

  /** Schools that may be invited: those that want to be found. */
  @Get('schools')
  @RequireCapability(capabilities.manage, organisation())
  @ApiOkResponse({ type: FoundSchoolPageDto })
  schools(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Query() query: SchoolsQuery): Promise<Page<FoundSchoolDto>> {
    return this.directory.find(ctx, id, query);
  }

  @Get('agreements')
  @RequireCapability(capabilities.view, organisation())
  @ApiOkResponse({ type: AgreementPageDto })
  list(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Query() query: PageQuery): Promise<Page<AgreementItemDto>> {
    return this.reader.list(ctx, id, query);
  }

  @Post('agreements')
  @RequireCapability(capabilities.manage, organisation())
  @ApiCreatedResponse({ type: AgreementDto })
  invite(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: ProposeAgreementDto): Promise<AgreementDto> {
    return this.agreements.invite(ctx, id, body);
  }

  @Get('agreements/:agreementId')
  @RequireCapability(capabilities.view, organisation())
  @ApiOkResponse({ type: AgreementDto })
  get(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Param('agreementId') agreementId: string): Promise<AgreementDto> {
    return this.reader.get(ctx, id, agreementId);
  }

  @Post('agreements/:agreementId/terms')
  @RequireCapability(capabilities.manage, organisation())
  @ApiCreatedResponse({ type: AgreementDto })
  change(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') id: string,
    @Param('agreementId') agreementId: string,
    @Body() body: ProposeTermsDto,
  ): Promise<AgreementDto> {
    return this.agreements.change(ctx, id, agreementId, body);
  }

  @Post('agreements/:agreementId/answer')
  @HttpCode(200)
  @RequireCapability(capabilities.manage, organisation())
  @ApiOkResponse({ type: AgreementDto })
  answer(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') id: string,
    @Param('agreementId') agreementId: string,
    @Body() body: AgreementAnswerDto,
  ): Promise<AgreementDto> {
    return this.agreements.answer(ctx, id, agreementId, body);
  }

  @Post('agreements/:agreementId/end')
  @HttpCode(200)
  @RequireCapability(capabilities.manage, organisation())
  @ApiOkResponse({ type: AgreementDto })
  end(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') id: string,
    @Param('agreementId') agreementId: string,
    @Body() body: EndAgreementDto,
  ): Promise<AgreementDto> {
    return this.agreements.end(ctx, id, agreementId, body.reason);
  }
}
