import { plain, type Routes } from './call.js';

export const calendarRoutes: Routes = {
  'GET calendar/entries': plain(() => ({ query: { from: '2031-03-01T00:00:00Z', to: '2031-04-01T00:00:00Z' } })),
  'GET calendar/feed': plain(),
  'POST calendar/feed': plain(),
  'DELETE calendar/feed': plain(),
  'GET calendar/feeds/{secret}': plain(async ({ make, self }) => ({ params: { secret: await make.calendarFeed(self) } })),
};
