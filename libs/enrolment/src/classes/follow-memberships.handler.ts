import { Injectable } from '@nestjs/common';
import type { RecordedEvent, RequestContext } from '@sreda/plugin-sdk';
import { FollowedClassService } from './followed-class.service.js';

/** After people have joined or left organisations: courses follow their classes. */
@Injectable()
export class FollowMemberships {
  constructor(private readonly classes: FollowedClassService) {}

  async handle(ctx: RequestContext, events: readonly RecordedEvent<{ organisationId: string; kind: string }>[]): Promise<void> {
    const classIds = events.filter((e) => e.payload.kind === 'student').map((e) => e.payload.organisationId);
    if (classIds.length > 0) await this.classes.follows(ctx, [...new Set(classIds)]);
  }
}
