import type { EventDef } from '@sreda/plugin-sdk';
import { Id, schemaOf, Text } from '@sreda/plugin-sdk/server';

class AnnouncementRead {
  @Id()
  announcementId: string;
  @Id()
  personId: string;
  @Text({ max: 250 })
  title: string;
  @Id({ nullable: true })
  courseId: string | null;
}

/** Aggregate: the announcement. */
export const announcementRead: EventDef<AnnouncementRead> = {
  name: 'announcements.announcement-read',
  version: 1,
  payload: schemaOf(AnnouncementRead),
  trace: ({ announcementId, personId, title, courseId }) => ({
    personId,
    verb: 'viewed',
    object: { kind: 'announcement', id: announcementId, name: title },
    courseId,
  }),
};
