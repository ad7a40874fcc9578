import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { invalid, notFound, Problem, type RequestContext } from '@sreda/plugin-sdk';
import {
  Access,
  type ContextLookup,
  type ContextRef,
  type ContextSource,
  PUBLIC,
  type Requirement,
  REQUIREMENTS,
  type RequestWithContext,
} from '@sreda/plugin-sdk/server';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';

/** Runs the requirements of `@RequireCapability` and `@RequireOneOf`. The boot check guarantees that every handler has one or is public. */
@Injectable()
export class CapabilityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly moduleRef: ModuleRef,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const targets = [execution.getHandler(), execution.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const requirements = this.reflector.getAllAndOverride<readonly Requirement[]>(REQUIREMENTS, targets) ?? [];
    const request = execution.switchToHttp().getRequest<FastifyRequest & RequestWithContext>();
    const ctx = request.sredaContext;
    if (!ctx || ctx.actor === 'anonymous') throw new Problem(401, 'identity.sign-in-required');
    const params = request.params as Readonly<Record<string, string>>;
    let last: { capability: string; at: ContextRef } | undefined;
    for (const { capability, at } of requirements) {
      const ref = await this.locate(ctx, at, params);
      if (await this.access.can(ctx, capability, ref)) return true;
      last = { capability, at: ref };
    }
    if (last) await this.access.require(ctx, last.capability, last.at);
    return false;
  }

  private async locate(ctx: RequestContext, at: ContextSource, params: Readonly<Record<string, string>>): Promise<ContextRef> {
    if (at === 'site') return { level: 'site', id: null };
    if (at === 'current-organisation') {
      return ctx.organisationId ? { level: 'organisation', id: ctx.organisationId } : { level: 'site', id: null };
    }
    const id = params[at.param];
    if (!id || !isUUID(id)) throw invalid(at.param, 'id');
    if ('level' in at) return { level: at.level, id };
    const ref = await this.moduleRef.get<ContextLookup>(at.lookup, { strict: false }).contextOf(ctx, id);
    if (!ref) throw notFound();
    return ref;
  }
}
