import { calendarNews } from '@sreda/calendar';
import { definePluginServer, handleJob, subscribe } from '@sreda/plugin-sdk';
import { eventAdded, eventCancelled, eventMoved, TellCalendarNews } from './calendar-news.handler.js';
import { dueSoon, hourly, remind, RemindHandler } from './due-soon.job.js';
import { RemindersModule } from './reminders.module.js';

export default definePluginServer({
  module: RemindersModule,
  notifies: [dueSoon, eventAdded, eventMoved, eventCancelled],
  subscriptions: [subscribe(calendarNews, 'reminders.tell-calendar-news', TellCalendarNews)],
  jobs: [handleJob(remind, RemindHandler)],
  schedules: [hourly],
  privacy: 'stores-no-personal-data',
});
