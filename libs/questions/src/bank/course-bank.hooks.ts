import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@sreda/plugin-sdk';
import { BankService } from './bank.service.js';

/** A course has a bank from its first moment … */
@Injectable()
export class MakeCourseBank {
  constructor(private readonly banks: BankService) {}

  async run(ctx: RequestContext, { courseId }: { courseId: string }): Promise<void> {
    await this.banks.create(ctx, { ownerKind: 'course', ownerId: courseId });
  }
}

/** … to its last. */
@Injectable()
export class RemoveCourseBank {
  constructor(private readonly banks: BankService) {}

  async run(ctx: RequestContext, { courseId }: { courseId: string }): Promise<void> {
    await this.banks.removeOf(ctx, { ownerKind: 'course', ownerId: courseId });
  }
}
