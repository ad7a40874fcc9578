import { Global, Module } from '@nestjs/common';
import { Access } from '@sreda/plugin-sdk/server';
import { AccessController } from './access.controller.js';
import { AccessPrivacy } from './access.privacy.js';
import { AccessService } from './access.service.js';
import { PlaceNamesService } from './place-names.service.js';
import { RolePolicy } from './role.policy.js';
import { RoleService } from './role.service.js';
import { RoleSync } from './role-sync.service.js';

@Global()
@Module({
  controllers: [AccessController],
  providers: [
    AccessService,
    { provide: Access, useExisting: AccessService },
    RoleSync,
    RoleService,
    RolePolicy,
    PlaceNamesService,
    AccessPrivacy,
  ],
  exports: [Access, AccessService, RolePolicy, PlaceNamesService],
})
export class AccessModule {}
