import { Injectable, Logger } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Jobs } from '@sreda/plugin-sdk/server';
import { ProfileBuilder } from './profile.builder.js';
import { updateProfile, type UpdateProfilePayload } from './update-profile.job.js';

/** People of one transaction. */
const BATCH = 200;

@Injectable()
export class UpdateProfileHandler {
  constructor(private readonly builder: ProfileBuilder) {}

  run(ctx: RequestContext, { personId }: UpdateProfilePayload): Promise<{ taken: number }> {
    return this.builder.update(ctx, personId);
  }
}

/** Many people in one transaction. One fault stops nobody else: then each gets a job of their own. */
@Injectable()
export class UpdateProfilesHandler {
  private readonly logger = new Logger(UpdateProfilesHandler.name);

  constructor(
    private readonly builder: ProfileBuilder,
    private readonly jobs: Jobs,
  ) {}

  async run(ctx: RequestContext): Promise<{ taken: number }> {
    let taken = 0;
    for (let after: string | null = null; ;) {
      ctx.signal.throwIfAborted();
      const people = await this.builder.waiting(ctx, after, BATCH);
      const last = people.at(-1);
      if (last === undefined) return { taken };
      try {
        taken += (await this.builder.updateAll(ctx, people)).taken;
      } catch (error) {
        this.logger.warn(`The profiles of ${people.length} people are updated one by one: ${(error as Error).message}`);
        for (const personId of people) await this.jobs.enqueue(ctx, updateProfile, { personId });
      }
      if (people.length < BATCH) return { taken };
      after = last;
    }
  }
}
