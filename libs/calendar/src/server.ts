import { definePluginServer, points } from '@sreda/plugin-sdk';
import { CalendarInit1795607100000 } from './calendar.migrations.js';
import { CalendarModule } from './calendar.module.js';
import { CalendarPrivacy } from './calendar.privacy.js';

export default definePluginServer({
  module: CalendarModule,
  migrations: [CalendarInit1795607100000],
  points: [points.calendarSource],
  privacy: CalendarPrivacy,
});
