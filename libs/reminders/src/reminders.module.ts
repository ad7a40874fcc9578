import { Module } from '@nestjs/common';
import { TellCalendarNews } from './calendar-news.handler.js';
import { RemindHandler } from './due-soon.job.js';

@Module({ providers: [RemindHandler, TellCalendarNews] })
export class RemindersModule {}
