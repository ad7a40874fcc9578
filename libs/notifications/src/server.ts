import { contribute, definePluginServer, handleJob, points, subscribe } from '@sreda/plugin-sdk';
import { deliver, DeliverHandler, deliverOften, WakeDelivery } from './delivery/deliver.job.js';
import { MailChannel } from './delivery/mail.channel.js';
import { NotificationsInit1795606000000 } from './notifications.migrations.js';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsPrivacy } from './notifications.privacy.js';
import { notified } from './notified.event.js';
import { nightlySweep, sweep, SweepHandler } from './sweep.job.js';

export default definePluginServer({
  module: NotificationsModule,
  migrations: [NotificationsInit1795606000000],
  points: [points.notificationChannel],
  contributes: [contribute(points.notificationChannel, 'mail', MailChannel)],
  emits: [notified],
  subscriptions: [subscribe(notified, 'notifications.wake-delivery', WakeDelivery)],
  jobs: [handleJob(deliver, DeliverHandler), handleJob(sweep, SweepHandler)],
  schedules: [deliverOften, nightlySweep],
  privacy: NotificationsPrivacy,
});
