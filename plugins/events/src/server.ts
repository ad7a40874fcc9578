import { contribute, definePluginServer, handleJob, points } from '@sreda/plugin-sdk';
import { EventsInit1795900200000 } from './events.migrations.js';
import { EventsModule } from './events.module.js';
import { cancelled, movedUp, startsSoon } from './events.notices.js';
import { EventsPrivacy } from './events.privacy.js';
import { EVENTS, EventsScope } from './partners/events.scope.js';
import { hourly, remind, RemindHandler } from './registration/remind.job.js';

export default definePluginServer({
  module: EventsModule,
  migrations: [EventsInit1795900200000],
  contributes: [contribute(points.sharedScope, EVENTS, EventsScope)],
  notifies: [movedUp, cancelled, startsSoon],
  jobs: [handleJob(remind, RemindHandler)],
  schedules: [hourly],
  privacy: EventsPrivacy,
});
