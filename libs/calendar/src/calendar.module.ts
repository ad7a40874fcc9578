import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarPrivacy } from './calendar.privacy.js';
import { CalendarService } from './calendar.service.js';
import { FeedService } from './feed.service.js';

@Module({
  controllers: [CalendarController],
  providers: [CalendarPrivacy, CalendarService, FeedService],
})
export class CalendarModule {}
