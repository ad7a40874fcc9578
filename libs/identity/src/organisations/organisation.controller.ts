import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, found, organisation, type Page, RequireCapability, RequireOneOf } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { AcademicYearService } from './academic-year.service.js';
import { ClassService } from './class.service.js';
import {
  ChangeOrganisationDto,
  ChangeYearDto,
  ClassDto,
  ClassesQuery,
  ClassListDto,
  CreateClassDto,
  CreateOrganisationDto,
  CreateYearDto,
  OrganisationDto,
  OrganisationPageDto,
  OrganisationsQuery,
  PeriodsDto,
  YearDto,
  YearListDto,
} from './organisation.dto.js';
import { OrganisationService } from './organisation.service.js';
import { OwnPlaceLookup } from './own-place.lookup.js';

/** Those who may look at the organisation as a whole, and those who have a class or a person in it. */
const MAY_LOOK = [
  { capability: capabilities['view-organisation'], at: organisation() },
  { capability: capabilities['view-organisation'], at: found(OwnPlaceLookup, 'organisationId') },
] as const;

@ApiTags('identity')
@Controller('identity/organisations')
export class OrganisationController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly years: AcademicYearService,
    private readonly classes: ClassService,
  ) {}

  @Get()
  @RequireCapability(capabilities['use-own-account'])
  @ApiOkResponse({ type: OrganisationPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: OrganisationsQuery): Promise<Page<OrganisationDto>> {
    return this.organisations.list(ctx, query);
  }

  /** Needs `identity:manage-organisation` at the parent, or at the site without one. */
  @Post()
  @RequireCapability(capabilities['use-own-account'])
  @ApiCreatedResponse({ type: OrganisationDto })
  create(@Ctx() ctx: RequestContext, @Body() body: CreateOrganisationDto): Promise<OrganisationDto> {
    return this.organisations.create(ctx, body);
  }

  @Get(':organisationId')
  @RequireOneOf(...MAY_LOOK)
  @ApiOkResponse({ type: OrganisationDto })
  get(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<OrganisationDto> {
    return this.organisations.view(ctx, id);
  }

  @Patch(':organisationId')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiOkResponse({ type: OrganisationDto })
  change(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: ChangeOrganisationDto): Promise<OrganisationDto> {
    return this.organisations.change(ctx, id, body);
  }

  /** All classes, or only those in which the actor has something to do. */
  @Get(':organisationId/classes')
  @RequireOneOf(...MAY_LOOK)
  @ApiOkResponse({ type: ClassListDto })
  listClasses(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Query() { yearId }: ClassesQuery): Promise<ClassListDto> {
    return this.classes.list(ctx, id, yearId);
  }

  @Post(':organisationId/classes')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiCreatedResponse({ type: ClassDto })
  createClass(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: CreateClassDto): Promise<ClassDto> {
    return this.classes.create(ctx, id, body);
  }

  @Get(':organisationId/years')
  @RequireOneOf(...MAY_LOOK)
  @ApiOkResponse({ type: YearListDto })
  listYears(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<YearListDto> {
    return this.years.list(ctx, id);
  }

  @Post(':organisationId/years')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiCreatedResponse({ type: YearDto })
  createYear(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: CreateYearDto): Promise<YearDto> {
    return this.years.create(ctx, id, body);
  }

  @Patch(':organisationId/years/:yearId')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiOkResponse({ type: YearDto })
  changeYear(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') id: string,
    @Param('yearId') yearId: string,
    @Body() body: ChangeYearDto,
  ): Promise<YearDto> {
    return this.years.change(ctx, id, yearId, body);
  }

  /** Refused while the year has classes. */
  @Delete(':organisationId/years/:yearId')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiNoContentResponse()
  async removeYear(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Param('yearId') yearId: string): Promise<void> {
    await this.years.remove(ctx, id, yearId);
  }

  @Put(':organisationId/years/:yearId/periods')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiOkResponse({ type: YearDto })
  setPeriods(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') id: string,
    @Param('yearId') yearId: string,
    @Body() body: PeriodsDto,
  ): Promise<YearDto> {
    return this.years.setPeriods(ctx, id, yearId, body.periods);
  }
}
