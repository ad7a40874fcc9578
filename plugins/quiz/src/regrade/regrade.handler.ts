import { Injectable } from '@nestjs/common';
import type { JobControl, RequestContext } from '@sreda/plugin-sdk';
import type { RegradePayload } from './regrade.job.js';
import { RegradeService } from './regrade.service.js';

@Injectable()
export class RegradeHandler {
  constructor(private readonly regrades: RegradeService) {}

  run(ctx: RequestContext, { regradeId }: RegradePayload, control: JobControl): Promise<void> {
    return this.regrades.run(ctx, regradeId, (share) => control.progress(Math.min(1, share)));
  }
}
