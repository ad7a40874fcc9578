import { Injectable } from '@nestjs/common';
import type { SharedScope } from '@sreda/plugin-sdk';

/** What schools agree to share: the materials that they have published. */
export const MATERIALS = 'network.materials';

@Injectable()
export class MaterialsScope implements SharedScope {
  readonly label = { key: 'network.shared-materials' };
}
