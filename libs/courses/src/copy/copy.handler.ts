import { Injectable } from '@nestjs/common';
import type { JobControl, RequestContext } from '@sreda/plugin-sdk';
import type { CopyCoursePayload } from './copy.dto.js';
import { CopyService } from './copy.service.js';

@Injectable()
export class CopyCourseHandler {
  constructor(private readonly copies: CopyService) {}

  run(ctx: RequestContext, payload: CopyCoursePayload, control: JobControl) {
    return this.copies.copy(ctx, payload, control);
  }
}
