import type { EventDef } from '@sreda/plugin-sdk';
import { Document, Id, schemaOf } from '@sreda/plugin-sdk/server';

@Document()
class Notified {
  @Id()
  notificationId: string;
}

/** Some of those who are told want to hear of it by a channel. Aggregate: the notification. */
export const notified: EventDef<Notified> = { name: 'notifications.notified', version: 1, payload: schemaOf(Notified) };
