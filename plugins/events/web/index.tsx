import { definePluginWeb, IconCalendarEvent, withStrings } from '@sreda/ui';

const STRINGS = 'events/web';

export default definePluginWeb({
  id: 'events',
  routes: {
    '/events': withStrings(STRINGS, () => import('./list-page.js')),
    '/events/new': withStrings(STRINGS, () => import('./new-page.js')),
    '/events/certificates': withStrings(STRINGS, () => import('./certificates-page.js')),
    '/events/$eventId': withStrings(STRINGS, () => import('./event-page.js')),
    '/events/$eventId/edit': withStrings(STRINGS, () => import('./edit-page.js')),
  },
  visitorRoutes: { '/events/verify': withStrings(STRINGS, () => import('./verify-page.js')) },
  navigation: [
    {
      to: '/events',
      label: 'events.nav',
      icon: IconCalendarEvent,
      roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'],
      order: 28,
    },
  ],
});
