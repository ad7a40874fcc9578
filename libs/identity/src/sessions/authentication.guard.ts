import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { asStudentOf, type Config, CONFIG, createContext } from '@sreda/kernel';
import { forbidden, type Locale, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { PUBLIC, type RequestWithContext } from '@sreda/plugin-sdk/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { BearerGuard } from './bearer.strategy.js';
import { Cookies } from './cookies.js';
import { isCsrfToken, isFromOtherSite, isUnsafe } from './csrf.js';
import { isFromThisComputer } from './local.js';
import type { Restriction } from './session.entity.js';
import { type Identity, SessionStore } from './session.store.js';

/** A request after this guard. */
export interface IdentifiedRequest extends FastifyRequest, RequestWithContext {
  /** Absent for visitors. */
  identity?: Identity;
  /** Where passport puts what its strategy found. */
  user?: Identity;
}

const ALLOWED_WHILE = 'sreda:allowed-while';
/** The handler runs although something must be done first: it is how that is done. */
export const AllowedWhile = (...restrictions: readonly Restriction[]) => SetMetadata(ALLOWED_WHILE, restrictions);

const REFUSALS: Readonly<Record<Restriction, string>> = {
  password: 'identity.password-change-required',
  totp: 'identity.totp-setup-required',
};

const localeOf = (acceptLanguage: string | undefined): Locale => (/^\s*(ru|be|uk|kk)\b/i.test(acceptLanguage ?? 'ru') ? 'ru' : 'en');

/** Who are you: a session cookie, a personal access token, or a visitor. What you may do is decided by the guard after this one. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  private readonly cookies: Cookies;
  private readonly publicHost: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly bearer: BearerGuard,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookies = new Cookies(config);
    this.publicHost = new URL(config.publicUrl).host;
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<IdentifiedRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const targets = [execution.getHandler(), execution.getClass()];
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, targets) ?? false;
    const identity = await this.identify(execution, request);
    if (identity) request.identity = identity;
    request.sredaContext = this.contextOf(request, reply, identity);
    this.refuseForgery(request, identity, isPublic);
    // What is public does not act in anybody's name.
    if (request.sredaContext.asStudentOf !== null && isUnsafe(request.method) && !isPublic) throw forbidden('access.seen-as-student');
    const restriction = identity?.session?.restriction;
    if (restriction && !isPublic) {
      const allowed = this.reflector.getAllAndOverride<readonly Restriction[]>(ALLOWED_WHILE, targets) ?? [];
      if (!allowed.includes(restriction)) throw new Problem(403, REFUSALS[restriction]);
    }
    return true;
  }

  private async identify(execution: ExecutionContext, request: IdentifiedRequest): Promise<Identity | null> {
    const identity = await this.find(execution, request);
    return identity?.demo && !isFromThisComputer(request.headers, request.socket.remoteAddress) ? null : identity;
  }

  private async find(execution: ExecutionContext, request: IdentifiedRequest): Promise<Identity | null> {
    if (request.headers.authorization !== undefined) {
      await this.bearer.canActivate(execution);
      return request.user ?? null;
    }
    const token = this.cookies.session(request);
    return token ? this.sessions.bySession(createContext({ actor: 'anonymous', requestId: request.id }), token) : null;
  }

  private contextOf(request: IdentifiedRequest, reply: FastifyReply, identity: Identity | null): RequestContext {
    const signal = goneSignal(reply.raw);
    return createContext({
      actor: identity ? { personId: identity.personId, accountId: identity.accountId } : 'anonymous',
      organisationId: identity?.organisationId ?? null,
      timeZone: identity?.timeZone ?? undefined,
      locale: identity?.locale ?? localeOf(request.headers['accept-language']),
      asStudentOf: asStudentOf(request.headers),
      requestId: request.id,
      get signal() {
        return signal();
      },
    });
  }

  private refuseForgery(request: IdentifiedRequest, identity: Identity | null, isPublic: boolean): void {
    if (!isUnsafe(request.method) || request.headers.authorization !== undefined) return;
    if (isFromOtherSite(request.headers, [request.host, this.publicHost])) throw new Problem(403, 'identity.from-other-site');
    // What is public does not act in the name of the session.
    if (!identity?.session || isPublic) return;
    if (!isCsrfToken(request.headers['x-csrf-token'], identity.session.token)) throw new Problem(403, 'identity.csrf-token');
  }
}

/** Aborted when the client goes away before it has the whole answer. */
function goneSignal(answer: ServerResponse): () => AbortSignal {
  let gone: AbortController | undefined;
  return () => {
    if (gone) return gone.signal;
    const controller = (gone = new AbortController());
    const look = (): void => {
      if (!answer.writableFinished) controller.abort();
    };
    if (answer.destroyed) look();
    else answer.once('close', look);
    return controller.signal;
  };
}
