import { Injectable } from '@nestjs/common';
import type { JobControl, RequestContext } from '@sreda/plugin-sdk';
import type { ImportFilePayload } from './import.job.js';
import { ImportService } from './import.service.js';

@Injectable()
export class ImportFileHandler {
  constructor(private readonly imports: ImportService) {}

  run(ctx: RequestContext, { uploadId, dryRun }: ImportFilePayload, control: JobControl) {
    return this.imports.run(ctx, uploadId, { dryRun, progress: (fraction) => control.progress(fraction) });
  }
}
