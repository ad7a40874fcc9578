import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, type Page, PageQuery, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { CatalogueService } from './catalogue.service.js';
import {
  MaterialDto,
  MaterialObjectDto,
  MaterialPageDto,
  MaterialQuery,
  type MaterialRowDto,
  NewMaterialVersionDto,
  MaterialVersionIdDto,
  MaterialReviewDto,
  type SchoolPersonDto,
  SchoolPersonPageDto,
  VersionQuery,
} from './material.dto.js';
import { ObjectService } from './object.service.js';
import { PublishService } from './publish.service.js';

/** In the name of the school in which the actor works now: what it does not see is not there. */
@ApiTags('network')
@Controller('network')
export class MaterialController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly publishing: PublishService,
    private readonly objects: ObjectService,
  ) {}

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('materials')
  @ApiOkResponse({ type: MaterialPageDto })
  list(@Ctx() ctx: RequestContext, @Query() query: MaterialQuery): Promise<Page<MaterialRowDto>> {
    return this.catalogue.list(ctx, query);
  }

  /** What the school has handed in. */
  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('versions')
  @ApiOkResponse({ type: MaterialPageDto })
  own(@Ctx() ctx: RequestContext, @Query() query: VersionQuery): Promise<Page<MaterialRowDto>> {
    return this.catalogue.own(ctx, query);
  }

  @RequireCapability(capabilities['use-materials'], 'current-organisation')
  @Get('versions/:versionId')
  @ApiOkResponse({ type: MaterialDto })
  get(@Ctx() ctx: RequestContext, @Param('versionId') versionId: string): Promise<MaterialDto> {
    return this.catalogue.get(ctx, versionId);
  }

  /** What an object is called, and what was said of it when it was handed in the last time. */
  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('objects/:kind/:objectId')
  @ApiOkResponse({ type: MaterialObjectDto })
  object(@Ctx() ctx: RequestContext, @Param('kind') kind: string, @Param('objectId') objectId: string): Promise<MaterialObjectDto> {
    return this.objects.get(ctx, kind, objectId);
  }

  @RequireCapability(capabilities.publish, 'current-organisation')
  @Get('staff')
  @ApiOkResponse({ type: SchoolPersonPageDto })
  people(@Ctx() ctx: RequestContext, @Query() query: PageQuery): Promise<Page<SchoolPersonDto>> {
    return this.objects.people(ctx, query);
  }

  /** Hands in what an object says now, as the next version. */
  @RequireCapability(capabilities.publish, 'current-organisation')
  @Post('versions')
  @ApiCreatedResponse({ type: MaterialVersionIdDto })
  handIn(@Ctx() ctx: RequestContext, @Body() body: NewMaterialVersionDto): Promise<MaterialVersionIdDto> {
    return this.publishing.handIn(ctx, body);
  }

  @RequireCapability(capabilities.review, 'current-organisation')
  @Put('versions/:versionId/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  async decide(@Ctx() ctx: RequestContext, @Param('versionId') versionId: string, @Body() body: MaterialReviewDto): Promise<void> {
    await this.publishing.decide(ctx, versionId, body);
  }
}
