import { definePluginWeb, IconListNumbers, withStrings } from '@sreda/ui';

const STRINGS = 'lesson-cards/web';

export default definePluginWeb({
  id: 'lesson-cards',
  routes: {
    '/lesson-cards': withStrings(STRINGS, () => import('./list-page.js')),
    '/lesson-cards/new': withStrings(STRINGS, () => import('./new-page.js')),
    '/lesson-cards/$cardId': withStrings(STRINGS, () => import('./card-page.js')),
    '/lesson-cards/$cardId/edit': withStrings(STRINGS, () => import('./edit-page.js')),
  },
  navigation: [
    {
      to: '/lesson-cards',
      label: 'lesson-cards.nav',
      icon: IconListNumbers,
      roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'],
      order: 27,
    },
  ],
  materialKinds: {
    'lesson-card': {
      label: 'lesson-cards.kind',
      icon: IconListNumbers,
      path: (cardId) => `/lesson-cards/${cardId}`,
      preview: withStrings(STRINGS, () => import('./material/card-preview.js')),
      place: withStrings(STRINGS, () => import('./material/own-cards-place.js')),
      fields: withStrings(STRINGS, () => import('./material/card-fields.js')),
    },
  },
});
