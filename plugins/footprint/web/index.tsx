import { definePluginWeb, IconTimeline } from '@sreda/ui';

export default definePluginWeb({
  id: 'footprint',
  routes: {
    '/footprint': () => import('./own-page.js'),
    '/footprint/$personId': () => import('./person-page.js'),
  },
  navigation: [{ to: '/footprint', label: 'footprint.nav', icon: IconTimeline, roles: ['student', 'guardian'], order: 30 }],
  slots: [{ slot: 'today.guardian', order: 50, component: () => import('./guardian-slot.js') }],
});
