import { Injectable } from '@nestjs/common';
import type { RequestContext, ScheduleDef } from '@sreda/plugin-sdk';
import { Jobs, plainJob } from '@sreda/plugin-sdk/server';
import { DeliveryService } from './delivery.service.js';

export const deliver = plainJob({
  name: 'notifications.deliver',
  queue: 'default',
  attempts: 5,
  timeoutMs: 300_000,
});
/** Quiet hours end and digests go out at any minute; what is new wakes the job itself. */
export const deliverOften: ScheduleDef = { name: 'notifications.deliver-often', cron: '*/5 * * * *', job: deliver.name };

@Injectable()
export class DeliverHandler {
  constructor(private readonly delivery: DeliveryService) {}

  run(ctx: RequestContext): Promise<void> {
    return this.delivery.deliver(ctx);
  }
}

/** Subscribed to `notifications.notified`. */
@Injectable()
export class WakeDelivery {
  constructor(private readonly jobs: Jobs) {}

  async handle(ctx: RequestContext): Promise<void> {
    await this.jobs.enqueue(ctx, deliver, {});
  }
}
