import { definePluginWeb, IconMessageCircle, IconUsers, withStrings } from '@sreda/ui';

const STRINGS = 'forum/web';
const NETWORK_STRINGS = 'forum/network';

export default definePluginWeb({
  id: 'forum',
  routes: {
    '/forum/$activityId': withStrings(STRINGS, () => import('./forum-page.js')),
    '/forum/$activityId/new': withStrings(STRINGS, () => import('./new-topic-page.js')),
    '/forum/$activityId/groups/$groupId': withStrings(STRINGS, () => import('./groups/group-talk-page.js')),
    '/forum/$activityId/reports': withStrings(STRINGS, () => import('./reports-page.js')),
    '/forum/$activityId/settings': withStrings(STRINGS, () => import('./settings-page.js')),
    '/forum/topics/$topicId': withStrings(STRINGS, () => import('./topic-page.js')),
    '/forum/posts/$postId': () => import('./moving/post-place-page.js'),
    '/forum/subscriptions': withStrings(STRINGS, () => import('./followed-page.js')),
    '/forum/about/$kind/$id': withStrings(STRINGS, () => import('./about/about-page.js')),
    '/forum/network': withStrings(
      STRINGS,
      withStrings(NETWORK_STRINGS, () => import('./network/network-page.js')),
    ),
    '/forum/network/membership': withStrings(NETWORK_STRINGS, () => import('./network/membership-page.js')),
    '/forum/network/$sectionId': withStrings(
      STRINGS,
      withStrings(NETWORK_STRINGS, () => import('./network/section-page.js')),
    ),
    '/forum/network/$sectionId/new': withStrings(
      STRINGS,
      withStrings(NETWORK_STRINGS, () => import('./network/new-network-topic-page.js')),
    ),
    '/forum/network/$sectionId/reports': withStrings(
      STRINGS,
      withStrings(NETWORK_STRINGS, () => import('./network/section-reports-page.js')),
    ),
  },
  navigation: [
    {
      to: '/forum/network',
      label: 'forum.network.nav',
      icon: IconUsers,
      roles: ['administrator', 'head', 'methodist', 'network-coordinator', 'teacher'],
      order: 28,
    },
  ],
  slots: [
    { slot: 'activity', order: 10, component: () => import('./about/discuss-activity.js') },
    { slot: 'question', order: 10, component: () => import('./about/discuss-question.js') },
  ],
  activities: { forum: { label: 'forum.activity', icon: IconMessageCircle, path: (id) => `/forum/${id}` } },
  gradeSources: { 'forum.post': (id) => `/forum/posts/${id}` },
});
