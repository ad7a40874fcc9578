import { ofSchool, plain, type Routes, type Scene } from './call.js';

const holidays = {
  name: 'Каникулы',
  startsAt: null,
  endsAt: null,
  firstDay: '2031-03-24',
  lastDay: '2031-03-30',
  place: null,
  description: null,
  repeat: null,
};
const { repeat: _, ...holiday } = holidays;
const ofOccurrence = (body?: Readonly<Record<string, unknown>>) =>
  ofSchool(async ({ make, school }: Scene) => ({ params: { eventId: await make.calendarEvent(school.id), day: '2031-03-08' }, body }));
const ofEvent = (body?: Readonly<Record<string, unknown>>) =>
  ofSchool(async ({ make, school }: Scene) => ({ params: { eventId: await make.calendarEvent(school.id) }, body }));

export const calendarRoutes: Routes = {
  'GET calendar/persons/{personId}/entries': ofSchool(({ school }) => ({
    params: { personId: school.people.student.id },
    query: { from: '2031-03-01T00:00:00Z', to: '2031-04-01T00:00:00Z' },
  })),
  'GET calendar/events/audiences': plain(),
  'POST calendar/events': ofSchool(({ school }) => ({ body: { ...holidays, audience: { level: 'organisation', id: school.id } } })),
  'GET calendar/events/{eventId}': ofEvent(),
  'PUT calendar/events/{eventId}/occurrences/{day}': ofOccurrence({ ...holiday, version: 1 }),
  'DELETE calendar/events/{eventId}/occurrences/{day}': ofOccurrence(),
  'PUT calendar/events/{eventId}': ofEvent({ ...holidays, version: 1 }),
  'DELETE calendar/events/{eventId}': ofEvent(),
  'GET calendar/feed': plain(),
  'POST calendar/feed': plain(),
  'DELETE calendar/feed': plain(),
  'GET calendar/feeds/{secret}': plain(async ({ make, self }) => ({ params: { secret: await make.calendarFeed(self) } })),
};
