import { Module } from '@nestjs/common';
import { FootprintController } from './footprint.controller.js';
import { FootprintPrivacy } from './footprint.privacy.js';
import { ProfileBuilder } from './profile/profile.builder.js';
import { ProfileRebuild } from './profile/profile.rebuild.js';
import { ProfileService } from './profile/profile.service.js';
import { UpdateProfileHandler, UpdateProfilesHandler } from './profile/update-profile.handler.js';
import { StatementService } from './statement.service.js';
import { StatementWriter } from './statement-writer.js';
import { VisibleCourses } from './visible-courses.js';

@Module({
  controllers: [FootprintController],
  providers: [
    VisibleCourses,
    StatementService,
    StatementWriter,
    ProfileService,
    ProfileBuilder,
    ProfileRebuild,
    UpdateProfileHandler,
    UpdateProfilesHandler,
    FootprintPrivacy,
  ],
})
export class FootprintModule {}
