import { Module } from '@nestjs/common';
import { CertificateController } from './certificate/certificate.controller.js';
import { CertificateService } from './certificate/certificate.service.js';
import { VerificationController } from './certificate/verification.controller.js';
import { VerificationService } from './certificate/verification.service.js';
import { SchoolEventController } from './event/event.controller.js';
import { EventService } from './event/event.service.js';
import { EventStore } from './event/event.store.js';
import { EventsPrivacy } from './events.privacy.js';
import { EventsScope } from './partners/events.scope.js';
import { ParticipantService } from './registration/participant.service.js';
import { EventRegistrationController } from './registration/registration.controller.js';
import { RegistrationService } from './registration/registration.service.js';
import { RemindHandler } from './registration/remind.job.js';

@Module({
  controllers: [SchoolEventController, EventRegistrationController, CertificateController, VerificationController],
  providers: [
    EventsScope,
    EventStore,
    EventService,
    RegistrationService,
    ParticipantService,
    RemindHandler,
    CertificateService,
    VerificationService,
    EventsPrivacy,
  ],
})
export class EventsModule {}
