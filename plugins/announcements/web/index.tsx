import { definePluginWeb, IconFlag, withStrings } from '@sreda/ui';

const STRINGS = 'announcements/web';

export default definePluginWeb({
  id: 'announcements',
  routes: {
    '/announcements': withStrings(STRINGS, () => import('./mine-page.js')),
    '/announcements/sent': withStrings(STRINGS, () => import('./sent-page.js')),
    '/announcements/new': withStrings(STRINGS, () => import('./new-page.js')),
    '/announcements/$announcementId': withStrings(STRINGS, () => import('./announcement-page.js')),
    '/announcements/$announcementId/change': withStrings(STRINGS, () => import('./change-page.js')),
    '/announcements/$announcementId/readers': withStrings(STRINGS, () => import('./readers-page.js')),
  },
  navigation: [
    {
      to: '/announcements',
      label: 'announcements.nav',
      icon: IconFlag,
      roles: ['administrator', 'head', 'methodist', 'teacher', 'class-teacher', 'tutor', 'student', 'guardian'],
      order: 27,
    },
  ],
  slots: [
    { slot: 'today.student', order: 5, component: () => import('./unread-slot.js') },
    { slot: 'today.guardian', order: 5, component: () => import('./unread-slot.js') },
    { slot: 'today.teacher', order: 5, component: () => import('./unread-slot.js') },
    { slot: 'today.head', order: 5, component: () => import('./unread-figure.js') },
  ],
});
