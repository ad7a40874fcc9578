import { Module } from '@nestjs/common';
import { AnnouncementController } from './announcement.controller.js';
import { AnnouncementFiles } from './announcement-files.owner.js';
import { AnnouncementsPrivacy } from './announcements.privacy.js';
import { AnnouncementPlaces } from './place/places.service.js';
import { AnnouncementReaders } from './readers/readers.service.js';
import { AnnouncementReading } from './reading/reading.service.js';
import { ReachNewHandler } from './sending/reach-new.job.js';
import { Recipients } from './sending/recipients.js';
import { AnnouncementSender } from './sending/sender.service.js';
import { SentList } from './sending/sent-list.service.js';
import { SentController } from './sent.controller.js';

@Module({
  // Before the routes that take any id.
  controllers: [SentController, AnnouncementController],
  providers: [
    AnnouncementFiles,
    AnnouncementPlaces,
    AnnouncementReaders,
    AnnouncementReading,
    AnnouncementSender,
    AnnouncementsPrivacy,
    ReachNewHandler,
    Recipients,
    SentList,
  ],
})
export class AnnouncementsModule {}
