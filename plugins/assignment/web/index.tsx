import { definePluginWeb, IconPencil } from '@sreda/ui';

export default definePluginWeb({
  id: 'assignment',
  routes: {
    '/assignment/$activityId': () => import('./assignment-page.js'),
    '/assignment/$activityId/works': () => import('./class-page.js'),
    '/assignment/$activityId/marking': () => import('./marking-page.js'),
    '/assignment/$activityId/settings': () => import('./settings-page.js'),
    '/assignment/homework': () => import('./school-homework-page.js'),
    '/assignment/works/$workId': () => import('./work-place-page.js'),
  },
  activities: { assignment: { label: 'assignment.activity', icon: IconPencil, path: (id) => `/assignment/${id}` } },
  gradeSources: { 'assignment.work': (id) => `/assignment/works/${id}` },
  slots: [
    { slot: 'today.teacher', order: 20, component: () => import('./to-grade-slot.js') },
    { slot: 'today.head', order: 60, component: () => import('./school-homework-figures.js') },
  ],
});
