import { contribute, definePluginServer, handleJob, points } from '@sreda/plugin-sdk';
import { requestAnswered, requestAsked } from './consultations.events.js';
import { ConsultationsInit1795700100000 } from './consultations.migrations.js';
import { ConsultationsModule } from './consultations.module.js';
import { answered, assigned, dueSoon, overdue, ratePlease, reopened, unassigned, wrote } from './consultations.notices.js';
import { ConsultationsPrivacy } from './consultations.privacy.js';
import { REQUESTS, RequestsScope } from './network/requests.scope.js';
import { MessageFiles } from './request/message-files.owner.js';
import { MESSAGE_FILES } from './request/message.writer.js';
import { hourly, watch, WatchHandler } from './watch/watch.job.js';

export default definePluginServer({
  module: ConsultationsModule,
  migrations: [ConsultationsInit1795700100000],
  contributes: [contribute(points.fileOwner, MESSAGE_FILES, MessageFiles), contribute(points.sharedScope, REQUESTS, RequestsScope)],
  emits: [requestAsked, requestAnswered],
  notifies: [assigned, unassigned, answered, wrote, reopened, dueSoon, overdue, ratePlease],
  jobs: [handleJob(watch, WatchHandler)],
  schedules: [hourly],
  privacy: ConsultationsPrivacy,
});
