import { Global, Module } from '@nestjs/common';
import { Candidates } from './candidates.js';
import { FollowedClassController } from './classes/followed-class.controller.js';
import { FollowedClassService } from './classes/followed-class.service.js';
import { FollowMemberships } from './classes/follow-memberships.handler.js';
import { EnrolAuthor } from './enrol-author.hook.js';
import { EnrolmentController } from './enrolment.controller.js';
import { EnrolmentPrivacy } from './enrolment.privacy.js';
import { EnrolmentService } from './enrolment.service.js';
import { CopyGroups } from './groups/copy-groups.hook.js';
import { GroupCondition } from './groups/group.condition.js';
import { GroupController } from './groups/group.controller.js';
import { GroupService } from './groups/group.service.js';
import { EntryKeyController } from './keys/entry-key.controller.js';
import { EntryKeyService } from './keys/entry-key.service.js';
import { EntryTries } from './keys/entry-tries.js';
import { ParticipantStore } from './participant.store.js';

@Global()
@Module({
  controllers: [EnrolmentController, FollowedClassController, EntryKeyController, GroupController],
  providers: [
    EnrolmentService,
    ParticipantStore,
    Candidates,
    EnrolAuthor,
    FollowedClassService,
    FollowMemberships,
    EntryKeyService,
    EntryTries,
    GroupService,
    GroupCondition,
    CopyGroups,
    EnrolmentPrivacy,
  ],
  exports: [EnrolmentService, GroupService],
})
export class EnrolmentModule {}
