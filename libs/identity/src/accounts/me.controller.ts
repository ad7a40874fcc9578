import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '@sreda/database';
import { type Config, CONFIG } from '@sreda/kernel';
import { actorOf, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Audit, Ctx, RequireCapability } from '@sreda/plugin-sdk/server';
import type { FastifyReply } from 'fastify';
import { capabilities } from '../manifest.js';
import { AllowedWhile } from '../sessions/authentication.guard.js';
import { Cookies } from '../sessions/cookies.js';
import { type CurrentSession, Session } from '../sessions/current-session.js';
import {
  ChangePreferencesDto,
  CreatedTokenDto,
  CreateTokenDto,
  SessionDto,
  SessionListDto,
  TokenListDto,
} from '../sessions/session.dto.js';
import { SessionStore } from '../sessions/session.store.js';
import { SessionView } from '../sessions/session.view.js';
import { TokenService } from '../sessions/token.service.js';
import { ChangePasswordDto, NewTotpDto, TotpCodeDto } from './account.dto.js';
import { AccountService } from './account.service.js';
import { TotpPolicy } from './totp.policy.js';

/** The own account. What makes it safer or weaker needs a session: a program's token cannot do it. */
@ApiTags('identity')
@Controller('identity/me')
@RequireCapability(capabilities['use-own-account'])
export class MeController {
  private readonly cookies: Cookies;

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly sessions: SessionStore,
    private readonly view: SessionView,
    private readonly tokens: TokenService,
    private readonly totp: TotpPolicy,
    private readonly audit: Audit,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookies = new Cookies(config);
  }

  @Patch('preferences')
  @AllowedWhile('password', 'totp')
  @ApiOkResponse({ type: SessionDto })
  async changePreferences(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Body() body: ChangePreferencesDto,
  ): Promise<SessionDto> {
    await this.accounts.changePreferences(ctx, actorOf(ctx).accountId, body);
    return this.view.of(ctx, session.token);
  }

  /** Ends all other sessions and renews this one. */
  @Post('password')
  @HttpCode(200)
  @AllowedWhile('password', 'totp')
  @ApiOkResponse({ type: SessionDto })
  changePassword(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Body() body: ChangePasswordDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.renewAfter(ctx, session, reply, 'identity.change-password', (inner, accountId) =>
      this.accounts.changePassword(inner, accountId, body),
    );
  }

  @Get('sessions')
  @ApiOkResponse({ type: SessionListDto })
  async listSessions(@Ctx() ctx: RequestContext, @Session() session: CurrentSession): Promise<SessionListDto> {
    const rows = await this.sessions.list(ctx, actorOf(ctx).accountId);
    return { items: rows.map((row) => ({ ...row, current: row.id === session.id })) };
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSession(@Ctx() ctx: RequestContext, @Session() _: CurrentSession, @Param('sessionId') id: string): Promise<void> {
    if (!(await this.sessions.end(ctx, actorOf(ctx).accountId, id))) throw notFound();
  }

  @Get('tokens')
  @ApiOkResponse({ type: TokenListDto })
  async listTokens(@Ctx() ctx: RequestContext, @Session() _: CurrentSession): Promise<TokenListDto> {
    return { items: await this.tokens.list(ctx) };
  }

  @Post('tokens')
  @ApiCreatedResponse({ type: CreatedTokenDto })
  createToken(@Ctx() ctx: RequestContext, @Session() _: CurrentSession, @Body() body: CreateTokenDto): Promise<CreatedTokenDto> {
    return this.tokens.create(ctx, body);
  }

  @Delete('tokens/:tokenId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeToken(@Ctx() ctx: RequestContext, @Session() _: CurrentSession, @Param('tokenId') id: string): Promise<void> {
    await this.tokens.remove(ctx, id);
  }

  /** Begins to set up a second factor; it counts when a code has been confirmed. */
  @Post('totp')
  @AllowedWhile('totp')
  @ApiCreatedResponse({ type: NewTotpDto })
  prepareTotp(@Ctx() ctx: RequestContext, @Session() _: CurrentSession): Promise<NewTotpDto> {
    return this.accounts.prepareTotp(ctx, actorOf(ctx).accountId);
  }

  @Post('totp/confirm')
  @HttpCode(200)
  @AllowedWhile('totp')
  @ApiOkResponse({ type: SessionDto })
  confirmTotp(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Body() { code }: TotpCodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.renewAfter(ctx, session, reply, 'identity.set-up-totp', (inner, accountId) =>
      this.accounts.confirmTotp(inner, accountId, code),
    );
  }

  /** Refused while a role needs the second factor. Ends all other sessions and renews this one. */
  @Delete('totp')
  @ApiOkResponse({ type: SessionDto })
  async removeTotp(
    @Ctx() ctx: RequestContext,
    @Session() session: CurrentSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    if (await this.totp.isRequired(ctx, actorOf(ctx).personId)) throw new Problem(409, 'identity.totp-is-required');
    return this.renewAfter(ctx, session, reply, 'identity.remove-totp', (inner, accountId) => this.accounts.removeTotp(inner, accountId));
  }

  /** After such a change old tokens must be worth nothing: other sessions end, this one gets a new token. */
  private async renewAfter(
    ctx: RequestContext,
    session: CurrentSession,
    reply: FastifyReply,
    action: string,
    change: (ctx: RequestContext, accountId: string) => Promise<void>,
  ): Promise<SessionDto> {
    const { accountId, personId } = actorOf(ctx);
    const token = await this.database.tx(ctx, async (inner) => {
      await change(inner, accountId);
      const account = await this.accounts.get(inner, accountId);
      const restriction = await this.totp.restriction(inner, { ...account, hasTotp: account.totpSecret !== null });
      await this.sessions.endAll(inner, accountId, { except: session.id });
      await this.audit.record(inner, { action, subject: { kind: 'account', id: accountId }, personId });
      return this.sessions.rotate(inner, session.id, restriction);
    });
    this.cookies.setSession(reply, token);
    return this.view.of(ctx, token);
  }
}
