import { Global, Module } from '@nestjs/common';
import { Events, Jobs } from '@sreda/plugin-sdk/server';
import { DeadLetterService } from './dead-letters/dead-letter.service.js';
import { Declared } from './declared.js';
import { JobsController } from './jobs.controller.js';
import { JobsPrivacy } from './jobs.privacy.js';
import { EventReader } from './outbox/event-reader.js';
import { OutboxDrain } from './outbox/outbox-drain.js';
import { Outbox } from './outbox/outbox.service.js';
import { SubscriptionStore } from './outbox/subscription.store.js';
import { JobRelay } from './queue/job-relay.js';
import { JobRunner } from './queue/job-runner.js';
import { JobService } from './queue/job.service.js';
import { JobStore } from './queue/job.store.js';
import { QueueCountsService } from './queue/queue-counts.service.js';
import { Retention } from './retention.js';
import { Scheduler } from './schedule/scheduler.js';
import { Wakes } from './wakes.js';
import { WorkerRuntime } from './worker.runtime.js';

/** Events and jobs for every package. Nothing runs in the background until `WorkerRuntime.start()`. */
@Global()
@Module({
  controllers: [JobsController],
  providers: [
    Declared,
    Wakes,
    Outbox,
    { provide: Events, useExisting: Outbox },
    EventReader,
    SubscriptionStore,
    OutboxDrain,
    JobService,
    { provide: Jobs, useExisting: JobService },
    JobStore,
    JobRelay,
    JobRunner,
    QueueCountsService,
    Scheduler,
    Retention,
    DeadLetterService,
    JobsPrivacy,
    WorkerRuntime,
  ],
  exports: [Events, Jobs, WorkerRuntime],
})
export class JobsModule {}
