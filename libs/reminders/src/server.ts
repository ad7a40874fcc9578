import { definePluginServer, handleJob } from '@sreda/plugin-sdk';
import { dueSoon, hourly, remind, RemindHandler } from './due-soon.job.js';
import { RemindersModule } from './reminders.module.js';

export default definePluginServer({
  module: RemindersModule,
  notifies: [dueSoon],
  jobs: [handleJob(remind, RemindHandler)],
  schedules: [hourly],
  privacy: 'stores-no-personal-data',
});
