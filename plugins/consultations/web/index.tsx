import { definePluginWeb, IconMessage, withStrings } from '@sreda/ui';

const STRINGS = 'consultations/web';

export default definePluginWeb({
  id: 'consultations',
  routes: {
    '/consultations': withStrings(STRINGS, () => import('./list-page.js')),
    '/consultations/new': withStrings(STRINGS, () => import('./new-page.js')),
    '/consultations/requests/$requestId': withStrings(STRINGS, () => import('./request-page.js')),
    '/consultations/published': withStrings(STRINGS, () => import('./published-page.js')),
    '/consultations/regulation': withStrings(STRINGS, () => import('./regulation-page.js')),
    '/consultations/figures': withStrings(STRINGS, () => import('./figures-page.js')),
  },
  navigation: [
    {
      to: '/consultations',
      label: 'consultations.nav',
      icon: IconMessage,
      roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'],
      order: 29,
    },
  ],
});
