import { afterCreateCourse, beforeCopyActivities } from '@sreda/courses';
import { membershipEnded, membershipStarted } from '@sreda/identity';
import { contribute, definePluginServer, onHook, points, subscribe } from '@sreda/plugin-sdk';
import { FollowMemberships } from './classes/follow-memberships.handler.js';
import { EnrolAuthor } from './enrol-author.hook.js';
import { participantEnrolled, participantLeft } from './enrolment.events.js';
import { EnrolmentInit1764000310000, EnrolmentWays1795400100000 } from './enrolment.migrations.js';
import { EnrolmentModule } from './enrolment.module.js';
import { EnrolmentPrivacy } from './enrolment.privacy.js';
import { CopyGroups } from './groups/copy-groups.hook.js';
import { GroupCondition } from './groups/group.condition.js';

export default definePluginServer({
  module: EnrolmentModule,
  migrations: [EnrolmentInit1764000310000, EnrolmentWays1795400100000],
  points: [points.enrolment],
  contributes: [contribute(points.availability, 'group', GroupCondition)],
  emits: [participantEnrolled, participantLeft],
  hooks: [onHook(afterCreateCourse, 10, EnrolAuthor), onHook(beforeCopyActivities, 10, CopyGroups)],
  subscriptions: [
    subscribe(membershipStarted, 'enrolment.class-joined', FollowMemberships),
    subscribe(membershipEnded, 'enrolment.class-left', FollowMemberships),
  ],
  privacy: EnrolmentPrivacy,
});
