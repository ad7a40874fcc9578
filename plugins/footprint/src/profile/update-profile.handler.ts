import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Jobs } from '@sreda/plugin-sdk/server';
import { ProfileBuilder } from './profile.builder.js';
import { updateProfile, type UpdateProfilePayload } from './update-profile.job.js';

@Injectable()
export class UpdateProfileHandler {
  constructor(private readonly builder: ProfileBuilder) {}

  run(ctx: RequestContext, { personId }: UpdateProfilePayload): Promise<{ taken: number }> {
    return this.builder.update(ctx, personId);
  }
}

/** A job each, so that one fault stops nobody else. */
@Injectable()
export class UpdateProfilesHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async run(ctx: RequestContext): Promise<{ people: number }> {
    const people = await this.database.query<{ personId: string }>(
      ctx,
      `select distinct person_id as "personId" from footprint.statement where not profiled`,
    );
    for (const { personId } of people) await this.jobs.enqueue(ctx, updateProfile, { personId });
    return { people: people.length };
  }
}
