import { Injectable } from '@nestjs/common';
import { courseCapabilities, Visibility } from '@sreda/courses';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';

/** Pictures of the instructions are for who sees the assignment in its course. */
@Injectable()
export class InstructionFiles implements FileOwner {
  constructor(private readonly visibility: Visibility) {}

  readable(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.visibility.readable(ctx, activityIds, courseCapabilities.view);
  }
}
