import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import { Access, type ContextRef, Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { capabilities } from './manifest.js';
import { ChangeDto, DefinitionListDto, ValueDto } from './settings.dto.js';
import { SettingsService } from './settings.service.js';

const placeOf = (organisationId: string | null): ContextRef =>
  organisationId === null ? { level: 'site', id: null } : { level: 'organisation', id: organisationId };

@ApiTags('settings')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly access: Access,
  ) {}

  /** All groups of settings with the schema from which their forms are made. */
  @RequireCapability(capabilities.open, 'current-organisation')
  @Get('definitions')
  @ApiOkResponse({ type: DefinitionListDto })
  async definitions(@Ctx() ctx: RequestContext): Promise<DefinitionListDto> {
    const [here, site] = await Promise.all([
      this.access.capabilitiesOf(ctx, placeOf(ctx.organisationId)),
      this.access.capabilitiesOf(ctx, placeOf(null)),
    ]);
    const items = [...this.settings.declared.values()].map(({ package: owner, definition }) => ({
      key: definition.key,
      package: owner,
      scope: definition.scope,
      jsonSchema: definition.schema.jsonSchema,
      defaults: definition.defaults as Record<string, unknown>,
      mayWrite: (definition.scope === 'site' ? site : here).includes(definition.write),
    }));
    return { items };
  }

  @RequireCapability(capabilities.open)
  @Get('site/:key')
  @ApiOkResponse({ type: ValueDto })
  ofSite(@Ctx() ctx: RequestContext, @Param('key') key: string): Promise<ValueDto> {
    return this.settings.inForce(ctx, this.settings.find(key).definition, null);
  }

  @RequireCapability(capabilities.open)
  @Put('site/:key')
  @ApiOkResponse({ type: ValueDto })
  changeSite(@Ctx() ctx: RequestContext, @Param('key') key: string, @Body() body: ChangeDto): Promise<ValueDto> {
    return this.change(ctx, key, null, body);
  }

  @RequireCapability(capabilities.open, organisation())
  @Get('organisations/:organisationId/:key')
  @ApiOkResponse({ type: ValueDto })
  ofOrganisation(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Param('key') key: string,
  ): Promise<ValueDto> {
    return this.settings.inForce(ctx, this.ofOrganisations(key), organisationId);
  }

  @RequireCapability(capabilities.open, organisation())
  @Put('organisations/:organisationId/:key')
  @ApiOkResponse({ type: ValueDto })
  changeOrganisation(
    @Ctx() ctx: RequestContext,
    @Param('organisationId') organisationId: string,
    @Param('key') key: string,
    @Body() body: ChangeDto,
  ): Promise<ValueDto> {
    this.ofOrganisations(key);
    return this.change(ctx, key, organisationId, body);
  }

  private ofOrganisations(key: string) {
    const { definition } = this.settings.find(key);
    if (definition.scope !== 'organisation') throw notFound();
    return definition;
  }

  private async change(ctx: RequestContext, key: string, organisationId: string | null, { value, version }: ChangeDto): Promise<ValueDto> {
    const { definition } = this.settings.find(key);
    await this.access.require(ctx, definition.write, placeOf(organisationId));
    await this.settings.change(ctx, definition, organisationId, value, version);
    return this.settings.inForce(ctx, definition, organisationId);
  }
}
