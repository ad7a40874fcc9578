import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { EnrolmentService } from './enrolment.service.js';

/** After a course is created: somebody has to be able to work in it at once. */
@Injectable()
export class EnrolAuthor {
  constructor(private readonly enrolment: EnrolmentService) {}

  async run(ctx: RequestContext, { courseId }: { courseId: string }): Promise<void> {
    if (typeof ctx.actor !== 'string') await this.enrolment.enrolAuthor(ctx, courseId, ctx.actor.personId);
  }
}
