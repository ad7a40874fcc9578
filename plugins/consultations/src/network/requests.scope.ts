import { Injectable } from '@nestjs/common';
import type { SharedScope } from '@sreda/plugin-sdk';

/** What schools agree to share: their consultations, and the answers that were published. */
export const REQUESTS = 'consultations.requests';

@Injectable()
export class RequestsScope implements SharedScope {
  readonly label = { key: 'consultations.shared-requests' };
}
