import { Injectable } from '@nestjs/common';
import type { SharedScope } from '@sreda/plugin-sdk';

/** What schools agree to share: the events that they open to partners. */
export const EVENTS = 'events.events';

@Injectable()
export class EventsScope implements SharedScope {
  readonly label = { key: 'events.shared-events' };
}
