import { contribute, definePluginServer, points } from '@sreda/plugin-sdk';
import { calendarNews } from './calendar.events.js';
import {
  CalendarAudiences1795612000000,
  CalendarEvents1795609000000,
  CalendarInit1795607100000,
  CalendarRepeats1795612100000,
} from './calendar.migrations.js';
import { CalendarModule } from './calendar.module.js';
import { CalendarPrivacy } from './calendar.privacy.js';
import { EventCalendar } from './event-calendar.js';

export default definePluginServer({
  module: CalendarModule,
  migrations: [CalendarInit1795607100000, CalendarEvents1795609000000, CalendarAudiences1795612000000, CalendarRepeats1795612100000],
  contributes: [contribute(points.calendarSource, 'event', EventCalendar)],
  emits: [calendarNews],
  points: [points.calendarCourses, points.calendarSource],
  privacy: CalendarPrivacy,
});
