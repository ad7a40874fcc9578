import { contribute, definePluginServer, handleJob, points } from '@sreda/plugin-sdk';
import { ANNOUNCEMENT_FILES, AnnouncementFiles } from './announcement-files.owner.js';
import { announcementRead } from './announcements.events.js';
import { AnnouncementsInit1795720100000 } from './announcements.migrations.js';
import { AnnouncementsModule } from './announcements.module.js';
import { announced, stillUnread, toBeRead } from './announcements.notices.js';
import { AnnouncementsPrivacy } from './announcements.privacy.js';
import { reachNew, ReachNewHandler, reachNewHourly } from './sending/reach-new.job.js';

export default definePluginServer({
  module: AnnouncementsModule,
  migrations: [AnnouncementsInit1795720100000],
  contributes: [contribute(points.fileOwner, ANNOUNCEMENT_FILES, AnnouncementFiles)],
  emits: [announcementRead],
  notifies: [toBeRead, announced, stillUnread],
  jobs: [handleJob(reachNew, ReachNewHandler)],
  schedules: [reachNewHourly],
  privacy: AnnouncementsPrivacy,
});
