import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarPrivacy } from './calendar.privacy.js';
import { CalendarService } from './calendar.service.js';
import { EventAudiences } from './event-audiences.js';
import { EventCalendar } from './event-calendar.js';
import { EventController } from './event.controller.js';
import { EventService } from './event.service.js';
import { FeedService } from './feed.service.js';

@Module({
  controllers: [CalendarController, EventController],
  providers: [CalendarPrivacy, CalendarService, EventAudiences, EventCalendar, EventService, FeedService],
})
export class CalendarModule {}
