import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { type ContextRef, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import { AssignmentsDto, AssignmentsQuery, RolesDto, SetPermissionDto, WhyDto, WhyQuery } from './access.dto.js';
import { AccessService } from './access.service.js';
import { explainAccess } from './explain.js';
import { capabilities } from './manifest.js';
import { PlaceNamesService } from './place-names.service.js';
import { RoleService } from './role.service.js';

@Controller('access')
export class AccessController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly roles: RoleService,
    private readonly placeNames: PlaceNamesService,
  ) {}

  /** Roles that can be given in the organisation worked in, and what they may do there. */
  @RequireCapability(capabilities['view-roles'], 'current-organisation')
  @Get('roles')
  @ApiOkResponse({ type: RolesDto })
  async listRoles(@Ctx() ctx: RequestContext): Promise<RolesDto> {
    return { items: await this.roles.list(ctx, ctx.organisationId) };
  }

  /** Changes what a role may do, on the whole site or in one organisation. */
  @RequireCapability(capabilities['manage-roles'], 'current-organisation')
  @Put('roles/:roleId/permissions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setPermission(@Ctx() ctx: RequestContext, @Param('roleId') roleId: string, @Body() body: SetPermissionDto): Promise<void> {
    const { capability, permission, organisationId } = body;
    const at: ContextRef = organisationId ? { level: 'organisation', id: organisationId } : { level: 'site', id: null };
    await this.access.require(ctx, capabilities['manage-roles'], at);
    await this.roles.setPermission(ctx, roleId, { capability, at, permission });
  }

  /** Why a person may or may not do something somewhere. The reader must administer both the person and the place. */
  @RequireCapability(capabilities.explain, 'current-organisation')
  @Get('why')
  @ApiOkResponse({ type: WhyDto })
  async why(@Ctx() ctx: RequestContext, @Query() { personId, capability, level, id }: WhyQuery): Promise<WhyDto> {
    if (level !== 'site' && !id) throw invalid('id', 'required');
    const at: ContextRef = { level, id: level === 'site' ? null : (id ?? null) };
    await this.access.require(ctx, capabilities.explain, { level: 'person', id: personId });
    await this.access.require(ctx, capabilities.explain, at);
    const explanation = await explainAccess(this.database, ctx, { personId, capability, at });
    const places = explanation.assignments.flatMap((a) => [a.at, ...a.permissions.map((p) => p.at)]);
    const readable = await this.readable(ctx, places);
    const assignments = explanation.assignments
      .filter((a) => a.id === null || readable(a.at))
      .map((a) => ({ ...a, permissions: a.permissions.filter((p) => readable(p.at)) }));
    const nameOf = await this.placeNames.ofExplanation(ctx, { ...explanation, assignments });
    const named = <T extends { readonly at: ContextRef }>(of: T) => ({ ...of, at: { ...of.at, name: nameOf(of.at) } });
    return {
      ...named(explanation),
      personName: nameOf({ level: 'person', id: personId }),
      assignments: assignments.map((a) => ({ ...named(a), permissions: a.permissions.map(named) })),
    };
  }

  /** Roles that a person was given, ended ones included, in the places that the reader administers. */
  @RequireCapability(capabilities.explain, 'current-organisation')
  @Get('assignments')
  @ApiOkResponse({ type: AssignmentsDto })
  async assignments(@Ctx() ctx: RequestContext, @Query() { personId }: AssignmentsQuery): Promise<AssignmentsDto> {
    await this.access.require(ctx, capabilities.explain, { level: 'person', id: personId });
    const given = await this.access.assignmentsOf(ctx, personId);
    const readable = await this.readable(
      ctx,
      given.map((a) => a.at),
    );
    const shown = given.filter((a) => readable(a.at));
    const nameOf = await this.placeNames.of(
      ctx,
      shown.map((a) => a.at),
    );
    return { items: shown.map((a) => ({ ...a, at: { ...a.at, name: nameOf(a.at) } })) };
  }

  /**
   * Which of the places the reader may hear of. A person may have roles in another school, with rules of its own, of which this one must not learn.
   * What is above the own organisation is no secret.
   */
  private async readable(ctx: RequestContext, places: readonly ContextRef[]): Promise<(at: ContextRef) => boolean> {
    const allowed = await this.access.allowedAmong(ctx, capabilities.explain, places);
    return (at) => allowed.has(at.id);
  }
}
