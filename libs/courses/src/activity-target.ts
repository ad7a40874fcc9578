import { Injectable } from '@nestjs/common';
import type { LinkTarget, LinkTargetView, RequestContext } from '@sreda/plugin-sdk';
import { capabilities } from './manifest.js';
import { Visibility } from './visibility.service.js';

@Injectable()
export class ActivityTarget implements LinkTarget {
  constructor(private readonly visibility: Visibility) {}

  readable(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, LinkTargetView>> {
    return this.visibility.targets(ctx, ids, capabilities.view);
  }
}
