import { Injectable } from '@nestjs/common';
import { Visibility } from '@sreda/courses';
import type { FileOwner, RequestContext } from '@sreda/plugin-sdk';
import { capabilities } from './manifest.js';

/** Key of the point `fileOwner`: pictures of a forum's introduction; the owner's id is the activity's. */
export const INTRODUCTION_FILES = 'forum.introduction';

@Injectable()
export class IntroductionFiles implements FileOwner {
  constructor(private readonly visibility: Visibility) {}

  readable(ctx: RequestContext, activityIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.visibility.readable(ctx, activityIds, capabilities.view);
  }
}
