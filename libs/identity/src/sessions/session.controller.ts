import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Config, CONFIG, createContext } from '@sreda/kernel';
import type { RequestContext } from '@sreda/plugin-sdk';
import { actorOf } from '@sreda/plugin-sdk';
import { Access, Ctx, Public, RequireCapability } from '@sreda/plugin-sdk/server';
import type { FastifyReply } from 'fastify';
import { capabilities } from '../manifest.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import { ClientReader } from '../sign-in/client.reader.js';
import { DemoSignIns } from '../sign-in/demo-sign-ins.js';
import { LocalGuard } from '../sign-in/local.strategy.js';
import { type SignedIn, SignInService } from '../sign-in/sign-in.service.js';
import { AllowedWhile, type IdentifiedRequest } from './authentication.guard.js';
import { Cookies } from './cookies.js';
import { type CurrentSession, Session } from './current-session.js';
import { NoSessionDto, SessionDto, SignInDto, SlipSignInDto, SwitchOrganisationDto } from './session.dto.js';
import { SessionStore } from './session.store.js';
import { SessionView } from './session.view.js';

@ApiTags('identity')
@ApiExtraModels(SessionDto, NoSessionDto)
@Controller('identity/session')
export class SessionController {
  private readonly cookies: Cookies;

  constructor(
    private readonly signIn: SignInService,
    private readonly clients: ClientReader,
    private readonly demo: DemoSignIns,
    private readonly sessions: SessionStore,
    private readonly view: SessionView,
    private readonly organisations: OrganisationService,
    private readonly access: Access,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  /** Signs in with a password. An old session of this browser ends. */
  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignInDto })
  @ApiOkResponse({ type: SessionDto })
  byPassword(
    @Ctx() ctx: RequestContext,
    @Req() request: IdentifiedRequest & { user: SignedIn },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.welcome(ctx, request, reply, request.user);
  }

  /** Signs in with the one-time code of a slip; a password must be chosen next. */
  @Post('slip')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: SessionDto })
  async bySlip(
    @Ctx() ctx: RequestContext,
    @Body() body: SlipSignInDto,
    @Req() request: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.welcome(ctx, request, reply, await this.signIn.bySlip(ctx, body, this.clients.read(request)));
  }

  /** Who is signed in; for visitors, what the sign-in page needs. */
  @Get()
  @Public()
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(SessionDto) }, { $ref: getSchemaPath(NoSessionDto) }] } })
  async get(
    @Ctx() ctx: RequestContext,
    @Req() request: IdentifiedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto | NoSessionDto> {
    void reply.header('cache-control', 'no-store');
    if (request.identity?.session) return this.view.of(ctx, request.identity.session.token);
    return this.demo.forVisitor(ctx, this.clients.read(request).isLocal);
  }

  @Delete()
  @HttpCode(204)
  @RequireCapability(capabilities['use-own-account'])
  @AllowedWhile('password', 'totp')
  @ApiNoContentResponse()
  async signOut(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(ctx, actorOf(ctx).accountId, session.id);
    this.cookies.clearSession(reply);
  }

  /** Works in another organisation from now on. */
  @Put('organisation')
  @RequireCapability(capabilities['use-own-account'])
  @ApiOkResponse({ type: SessionDto })
  async switchOrganisation(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Body() { organisationId }: SwitchOrganisationDto,
  ): Promise<SessionDto> {
    const { organisations } = await this.view.of(ctx, session.token);
    if (!organisations.some((o) => o.id === organisationId)) {
      await this.access.require(ctx, capabilities['view-organisation'], { level: 'organisation', id: organisationId });
    }
    const { timeZone } = await this.organisations.get(ctx, organisationId);
    await this.sessions.workIn(ctx, session.id, organisationId);
    return this.view.of(createContext({ ...ctx, organisationId, timeZone }), session.token);
  }

  private async welcome(ctx: RequestContext, request: IdentifiedRequest, reply: FastifyReply, signedIn: SignedIn): Promise<SessionDto> {
    const old = request.identity;
    if (old?.session) await this.sessions.end(ctx, old.accountId, old.session.id);
    this.cookies.setSession(reply, signedIn.token);
    this.cookies.setDevice(reply, signedIn.device);
    const identity = await this.sessions.bySession(ctx, signedIn.token);
    const { accountId, personId } = signedIn;
    return this.view.of(
      createContext({
        ...ctx,
        actor: { accountId, personId },
        organisationId: identity?.organisationId ?? null,
        timeZone: identity?.timeZone ?? undefined,
      }),
      signedIn.token,
    );
  }
}
