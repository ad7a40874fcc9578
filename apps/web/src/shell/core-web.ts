import { definePluginWeb, IconBook2, IconHome2, IconListCheck, IconSettings } from '@sreda/ui';

const MANAGING = ['administrator', 'head', 'network-coordinator', 'municipal-coordinator', 'class-teacher'];
const LEARNING_AND_TEACHING = [...MANAGING, 'methodist', 'teacher', 'tutor', 'student', 'content-provider'];

const agenda = () => import('../pages/today/agenda.js');
const recentGrades = () => import('../pages/today/recent-grades.js');

/** The browser part of the core's own packages, which adds to the shell the way plugins do. */
export const coreWeb = definePluginWeb({
  id: 'web',
  navigation: [
    { to: '/', label: 'web.nav.today', icon: IconHome2, roles: [], order: 0 },
    { to: '/courses', label: 'web.nav.courses', icon: IconBook2, roles: LEARNING_AND_TEACHING, order: 10 },
    { to: '/grades', label: 'web.nav.grades', icon: IconListCheck, roles: ['student', 'guardian'], order: 20 },
    { to: '/admin', label: 'web.nav.admin', icon: IconSettings, roles: MANAGING, order: 90 },
  ],
  slots: [
    { slot: 'today.student', order: 10, component: agenda },
    { slot: 'today.student', order: 90, component: recentGrades },
    { slot: 'today.guardian', order: 10, component: agenda },
    { slot: 'today.guardian', order: 20, component: recentGrades },
    { slot: 'today.teacher', order: 80, component: () => import('../pages/today/drafts.js') },
    { slot: 'today.teacher', order: 90, component: () => import('../pages/today/my-courses.js') },
    { slot: 'today.head', order: 10, component: () => import('../pages/today/people-figures.js') },
    { slot: 'today.head', order: 20, component: () => import('../pages/today/course-figures.js') },
  ],
});
