import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Access, Ctx, found, organisation, person, RequireCapability } from '@sreda/plugin-sdk/server';
import { SlipDto } from '../credentials/credential.dto.js';
import { SlipService } from '../credentials/slip.service.js';
import { EndGuardianshipDto, EnterGuardianCodeDto, GuardianCodeDto } from '../guardians/guardian.dto.js';
import { GuardianService, GuardianshipLookup } from '../guardians/guardian.service.js';
import { capabilities } from '../manifest.js';
import { RoleService } from '../roles/role.service.js';
import type { IdentifiedRequest } from '../sessions/authentication.guard.js';
import { ChildDto } from '../sessions/session.dto.js';
import { LeaverService } from './leaver.service.js';
import { MembershipLookup } from './membership.lookup.js';
import { MembershipService } from './membership.service.js';
import {
  ChangePersonDto,
  CreateMembershipDto,
  CreatePersonDto,
  CreateRoleDto,
  EndMembershipQuery,
  MembershipListDto,
  PersonDto,
  PersonPageDto,
  PersonsQuery,
  RoleListDto,
} from './person.dto.js';
import { PersonListService } from './person-list.service.js';
import { PersonService } from './person.service.js';

@ApiTags('identity')
@Controller('identity')
export class PersonController {
  constructor(
    private readonly persons: PersonService,
    private readonly lists: PersonListService,
    private readonly memberships: MembershipService,
    private readonly leavers: LeaverService,
    private readonly roles: RoleService,
    private readonly slips: SlipService,
    private readonly guardians: GuardianService,
    private readonly access: Access,
  ) {}

  @Get('organisations/:organisationId/persons')
  @RequireCapability(capabilities['view-persons'], organisation())
  @ApiOkResponse({ type: PersonPageDto })
  list(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Query() query: PersonsQuery): Promise<PersonPageDto> {
    return this.lists.list(ctx, id, query);
  }

  @Post('organisations/:organisationId/persons')
  @RequireCapability(capabilities['manage-persons'], organisation())
  @ApiCreatedResponse({ type: PersonDto })
  create(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: CreatePersonDto): Promise<PersonDto> {
    return this.persons.create(ctx, id, body);
  }

  @Get('persons/:personId')
  @RequireCapability(capabilities['view-person'], person())
  @ApiOkResponse({ type: PersonDto })
  get(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<PersonDto> {
    return this.persons.get(ctx, id);
  }

  @Patch('persons/:personId')
  @RequireCapability(capabilities['manage-person'], person())
  @ApiOkResponse({ type: PersonDto })
  change(@Ctx() ctx: RequestContext, @Param('personId') id: string, @Body() body: ChangePersonDto): Promise<PersonDto> {
    return this.persons.change(ctx, id, body);
  }

  /** The person leaves: memberships and roles end, the account is closed, the work stays. */
  @Post('persons/:personId/deactivate')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-person'], person())
  @ApiNoContentResponse()
  async deactivate(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<void> {
    await this.leavers.deactivate(ctx, id);
  }

  @Get('persons/:personId/memberships')
  @RequireCapability(capabilities['view-person'], person())
  @ApiOkResponse({ type: MembershipListDto })
  async listMemberships(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<MembershipListDto> {
    return { items: await this.persons.membershipsOf(ctx, id) };
  }

  /** Needs `identity:manage-persons` in the organisation too. */
  @Post('persons/:personId/memberships')
  @RequireCapability(capabilities['manage-person'], person())
  @ApiCreatedResponse({ type: MembershipListDto })
  async addMembership(
    @Ctx() ctx: RequestContext,
    @Param('personId') id: string,
    @Body() body: CreateMembershipDto,
  ): Promise<MembershipListDto> {
    await this.access.require(ctx, capabilities['manage-persons'], { level: 'organisation', id: body.organisationId });
    await this.memberships.start(ctx, { personId: id, ...body });
    return this.listMemberships(ctx, id);
  }

  @Delete('persons/:personId/memberships/:membershipId')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-persons'], found(MembershipLookup, 'membershipId'))
  @ApiNoContentResponse()
  async endMembership(
    @Ctx() ctx: RequestContext,
    @Param('personId') personId: string,
    @Param('membershipId') id: string,
    @Query() { until }: EndMembershipQuery,
  ): Promise<void> {
    await this.memberships.endOf(ctx, personId, id, until);
  }

  @Get('persons/:personId/roles')
  @RequireCapability(capabilities['view-person'], person())
  @ApiOkResponse({ type: RoleListDto })
  async listRoles(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<RoleListDto> {
    return { items: await this.roles.list(ctx, id) };
  }

  /** Needs `identity:manage-roles` where the role is given. The person signs in anew. */
  @Post('persons/:personId/roles')
  @RequireCapability(capabilities['manage-person'], person())
  @ApiCreatedResponse({ type: RoleListDto })
  async giveRole(
    @Ctx() ctx: RequestContext,
    @Param('personId') id: string,
    @Body() body: CreateRoleDto,
    @Req() { identity }: IdentifiedRequest,
  ): Promise<RoleListDto> {
    return { items: await this.roles.give(ctx, id, body, identity?.session?.id ?? null) };
  }

  /** Needs `identity:manage-roles` where the role was given. */
  @Delete('persons/:personId/roles/:assignmentId')
  @HttpCode(204)
  @RequireCapability(capabilities['view-person'], person())
  @ApiNoContentResponse()
  async endRole(@Ctx() ctx: RequestContext, @Param('personId') personId: string, @Param('assignmentId') id: string): Promise<void> {
    await this.roles.end(ctx, personId, id);
  }

  /** A new one-time code; the old password stops working and all sessions end. */
  @Post('persons/:personId/reset')
  @HttpCode(200)
  @RequireCapability(capabilities['reset-person'], person())
  @ApiOkResponse({ type: SlipDto })
  reset(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<SlipDto> {
    return this.slips.reset(ctx, id);
  }

  @Post('persons/:personId/guardian-code')
  @RequireCapability(capabilities['manage-guardians'], person())
  @ApiCreatedResponse({ type: GuardianCodeDto })
  newGuardianCode(@Ctx() ctx: RequestContext, @Param('personId') id: string): Promise<GuardianCodeDto> {
    return this.guardians.newCode(ctx, id);
  }

  @Post('me/children')
  @RequireCapability(capabilities['use-own-account'])
  @ApiCreatedResponse({ type: ChildDto })
  enterGuardianCode(@Ctx() ctx: RequestContext, @Body() { code }: EnterGuardianCodeDto): Promise<ChildDto> {
    return this.guardians.enterCode(ctx, code);
  }

  /** The guardian sees nothing of the child from now on. */
  @Post('guardianships/:guardianshipId/end')
  @HttpCode(204)
  @RequireCapability(capabilities['manage-guardians'], found(GuardianshipLookup, 'guardianshipId'))
  @ApiNoContentResponse()
  async endGuardianship(
    @Ctx() ctx: RequestContext,
    @Param('guardianshipId') id: string,
    @Body() { reason }: EndGuardianshipDto,
  ): Promise<void> {
    await this.guardians.end(ctx, id, reason);
  }
}
