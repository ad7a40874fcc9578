import { definePluginWeb, IconBooks, withStrings } from '@sreda/ui';

const STRINGS = 'network/web';

export default definePluginWeb({
  id: 'network',
  routes: {
    '/network': withStrings(STRINGS, () => import('./catalogue-page.js')),
    '/network/own': withStrings(STRINGS, () => import('./own-page.js')),
    '/network/copies': withStrings(STRINGS, () => import('./copies-page.js')),
    '/network/copies/$copyId': withStrings(STRINGS, () => import('./copy-page.js')),
    '/network/offers': withStrings(STRINGS, () => import('./offers-page.js')),
    '/network/offers/$offerId': withStrings(STRINGS, () => import('./offer-page.js')),
    '/network/versions/$versionId': withStrings(STRINGS, () => import('./version-page.js')),
    '/network/hand-in/$kind/$objectId': withStrings(STRINGS, () => import('./hand-in-page.js')),
  },
  navigation: [
    {
      to: '/network',
      label: 'network.nav',
      icon: IconBooks,
      roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'],
      order: 29,
    },
  ],
  slots: [{ slot: 'material', order: 10, component: () => import('./hand-in-link.js') }],
});
