import { ofSchool, plain, type Routes, type Scene } from './call.js';

const said = (word: string) => ({ title: word, text: `<p>${word}</p>`, until: null });
const ofAnnouncement = (body?: (word: string) => Readonly<Record<string, unknown>>) =>
  ofSchool(async ({ make, school }: Scene) => ({
    params: { announcementId: await make.announcement(school.id, school.people.student.id, school.word) },
    body: body?.(school.word),
  }));

export const announcementRoutes: Routes = {
  'GET announcements/mine': plain(),
  'GET announcements/places': plain(),
  'POST announcements': ofSchool(({ school }) => ({
    body: { ...said(school.word), place: { kind: 'school', id: school.id }, roles: ['tutor'], mustRead: true },
  })),
  'GET announcements/{announcementId}': ofAnnouncement(),
  'PUT announcements/{announcementId}/read': ofAnnouncement(),
  'GET announcements/sent': plain(),
  'PUT announcements/sent/{announcementId}': ofAnnouncement((word) => ({ ...said(word), readAgain: false, version: 1 })),
  'PUT announcements/sent/{announcementId}/withdrawn': ofAnnouncement(() => ({ withdrawn: true, version: 1 })),
  'POST announcements/sent/{announcementId}/reminders': ofAnnouncement(),
  'GET announcements/sent/{announcementId}/readers': ofAnnouncement(),
  'GET announcements/sent/{announcementId}/classes': ofAnnouncement(),
};
