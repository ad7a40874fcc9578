import { Global, Module } from '@nestjs/common';
import { Access } from '@sreda/plugin-sdk/server';
import { AccessPrivacy } from './access.privacy.js';
import { AccessService } from './access.service.js';
import { RoleSync } from './role-sync.service.js';

@Global()
@Module({
  providers: [AccessService, { provide: Access, useExisting: AccessService }, RoleSync, AccessPrivacy],
  exports: [Access, AccessService],
})
export class AccessModule {}
