import { afterCreateCourse } from '@sreda/courses';
import { definePluginServer, onHook, points } from '@sreda/plugin-sdk';
import { EnrolAuthor } from './enrol-author.hook.js';
import { participantEnrolled, participantLeft } from './enrolment.events.js';
import { EnrolmentInit1764000310000 } from './enrolment.migrations.js';
import { EnrolmentModule } from './enrolment.module.js';
import { EnrolmentPrivacy } from './enrolment.privacy.js';

export default definePluginServer({
  module: EnrolmentModule,
  migrations: [EnrolmentInit1764000310000],
  points: [points.enrolment],
  emits: [participantEnrolled, participantLeft],
  hooks: [onHook(afterCreateCourse, 10, EnrolAuthor)],
  privacy: EnrolmentPrivacy,
});
