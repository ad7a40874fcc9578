import { Module } from '@nestjs/common';
import { RemindHandler } from './due-soon.job.js';

@Module({ providers: [RemindHandler] })
export class RemindersModule {}
