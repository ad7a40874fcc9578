import { Injectable } from '@nestjs/common';
import { actorOf, type RequestContext } from '@sreda/plugin-sdk';
import { Access, Sharing } from '@sreda/plugin-sdk/server';
import { capabilities } from '../manifest.js';
import { REQUESTS } from './requests.scope.js';

/** A condition on rows; `parameters` start at the number it was told. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What the actor sees, in the name of the school worked in: the only place that says so. */
@Injectable()
export class Partners {
  constructor(
    private readonly sharing: Sharing,
    private readonly access: Access,
  ) {}

  leads(ctx: RequestContext): Promise<boolean> {
    return this.access.can(ctx, capabilities.lead, { level: 'organisation', id: ctx.organisationId });
  }

  /** The own school and those that share with it now. The first of the three parameters is the own school; one set serves several columns. */
  schools(
    ctx: RequestContext,
    firstParameter: number,
  ): { readonly sees: (column: string) => string; readonly parameters: readonly unknown[] } {
    return this.sharing.seen(ctx, REQUESTS, firstParameter);
  }

  /** Requests `r` in themes `t`: the asker's own, those that the actor answers, and to who leads all of the school. The fourth parameter is the actor. */
  async requests(ctx: RequestContext, firstParameter: number): Promise<Condition> {
    const { sees, parameters } = this.schools(ctx, firstParameter);
    const [own, me, leads] = [`$${firstParameter}::uuid`, `$${firstParameter + 3}::uuid`, `$${firstParameter + 4}::boolean`];
    return {
      sql: `((r.asker_id = ${me} and r.asker_school_id = ${own} and ${sees('t.school_id')})
        or (t.school_id = ${own} and (r.answerer_id = ${me} or ${leads}) and ${sees('r.asker_school_id')}))`,
      parameters: [...parameters, actorOf(ctx).personId, await this.leads(ctx)],
    };
  }
}
