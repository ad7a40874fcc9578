import { Injectable } from '@nestjs/common';
import { AccessService } from '@sreda/access';
import { forbidden, type RequestContext } from '@sreda/plugin-sdk';

/**
 * Who may have everything of a person handed out or erased: a school that has the person to itself, or an administrator of the whole site. What is
 * kept in another school, or belongs to a higher role, is not for the one that happens to have the person too.
 */
@Injectable()
export class WholePersonPolicy {
  constructor(private readonly access: AccessService) {}

  /** Throws 403 `privacy.belongs-elsewhere`. */
  async require(ctx: RequestContext, capability: string, personId: string): Promise<void> {
    if (!(await this.access.coversAllOf(ctx, capability, personId))) throw forbidden('privacy.belongs-elsewhere');
  }
}
