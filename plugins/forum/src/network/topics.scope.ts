import { Injectable } from '@nestjs/common';
import type { SharedScope } from '@sreda/plugin-sdk';

/** What schools agree to share: sections of the network with their topics. */
export const TOPICS = 'forum.topics';

@Injectable()
export class TopicsScope implements SharedScope {
  readonly label = { key: 'forum.shared-topics' };
}
