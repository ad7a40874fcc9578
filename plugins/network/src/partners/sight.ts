import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Sharing } from '@sreda/plugin-sdk/server';
import { MATERIALS } from './materials.scope.js';

/** Whose materials the school sees in whose name the actor works: its own and those of schools that share with it now. The only place that says so. */
@Injectable()
export class MaterialSight {
  constructor(private readonly sharing: Sharing) {}

  /** A boolean SQL expression over the id of a school; its parameters start at `$firstParameter`, and one set serves several columns. */
  schools(
    ctx: RequestContext,
    firstParameter: number,
  ): { readonly sees: (column: string) => string; readonly parameters: readonly unknown[] } {
    return this.sharing.seen(ctx, MATERIALS, firstParameter);
  }
}
