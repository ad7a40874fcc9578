import { Injectable } from '@nestjs/common';
import { Visibility } from '@sreda/courses';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { capabilities } from './manifest.js';

/** Who may open the activity may read its files. */
@Injectable()
export class ResourceFiles implements FileOwner {
  constructor(private readonly visibility: Visibility) {}

  readable(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.visibility.readable(ctx, activityIds, capabilities.view);
  }
}
