import { Module } from '@nestjs/common';
import { FootprintController } from './footprint.controller.js';
import { FootprintPrivacy } from './footprint.privacy.js';
import { StatementService } from './statement.service.js';
import { StatementWriter } from './statement-writer.js';

@Module({
  controllers: [FootprintController],
  providers: [StatementService, StatementWriter, FootprintPrivacy],
})
export class FootprintModule {}
