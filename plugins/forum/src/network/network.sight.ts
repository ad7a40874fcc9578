import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Sharing } from '@sreda/plugin-sdk/server';
import { TOPICS } from './topics.scope.js';

/**
 * What the school in whose name the actor works sees of the network: sections and posts of its own and of schools that share with it now. A section
 * has guests of several schools, and two of them may share with its school and not with each other: then neither reads what the other has written.
 */
@Injectable()
export class NetworkSight {
  constructor(private readonly sharing: Sharing) {}

  /** A boolean SQL expression over the id of a school. Its parameters start at `$firstParameter`, the first is the own school; one set serves several columns. */
  schools(
    ctx: RequestContext,
    firstParameter: number,
  ): { readonly sees: (schoolIdColumn: string) => string; readonly parameters: readonly unknown[] } {
    return this.sharing.seen(ctx, TOPICS, firstParameter);
  }
}
