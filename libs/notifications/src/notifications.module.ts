import { Global, Module } from '@nestjs/common';
import { Notices } from '@sreda/plugin-sdk/server';
import { DeliverHandler, WakeDelivery } from './delivery/deliver.job.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { DeliveryStore } from './delivery/delivery.store.js';
import { MailChannel } from './delivery/mail.channel.js';
import { InboxController } from './inbox/inbox.controller.js';
import { InboxService } from './inbox/inbox.service.js';
import { InboxStore } from './inbox/inbox.store.js';
import { Kinds } from './kinds.service.js';
import { NoticesService } from './notices.service.js';
import { NotificationsPrivacy } from './notifications.privacy.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { PreferencesService } from './preferences/preferences.service.js';
import { ReadersController } from './readers/readers.controller.js';
import { ReadersService } from './readers/readers.service.js';
import { Sentences } from './sentences.service.js';
import { StreamController } from './stream/stream.controller.js';
import { StreamHub } from './stream/stream.hub.js';
import { StreamService } from './stream/stream.service.js';
import { SweepHandler } from './sweep.job.js';

/** Global, as every lib of the core: packages inject `Notices`. */
@Global()
@Module({
  controllers: [InboxController, PreferencesController, ReadersController, StreamController],
  providers: [
    { provide: Notices, useClass: NoticesService },
    Kinds,
    Sentences,
    InboxStore,
    InboxService,
    PreferencesService,
    ReadersService,
    DeliveryStore,
    DeliveryService,
    DeliverHandler,
    WakeDelivery,
    MailChannel,
    StreamHub,
    StreamService,
    SweepHandler,
    NotificationsPrivacy,
  ],
  exports: [Notices],
})
export class NotificationsModule {}
