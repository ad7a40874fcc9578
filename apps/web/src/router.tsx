import { type PluginWeb, seeAsOneself, seenAsStudent, withStrings } from '@sreda/ui';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoutes } from './pages/admin/routes.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { Gate } from './shell/gate.js';
import { isOfCourse } from './shell/of-course.js';
import { PageError } from './shell/page-error.js';
import { pluginPage } from './shell/plugin-page.js';

type Load = Parameters<typeof lazyRouteComponent>[0];

const routes: Readonly<Record<string, Load>> = {
  '/': () => import('./pages/today/today-page.js'),
  '/courses': withStrings(
    'courses',
    withStrings('teach', () => import('./pages/courses/courses-page.js')),
  ),
  '/courses/categories': withStrings(
    'courses',
    withStrings('teach', () => import('./pages/courses/categories-page.js')),
  ),
  '/courses/enter': withStrings('courses', () => import('./pages/courses/enter-page.js')),
  '/courses/$courseId': () => import('./pages/courses/course-page.js'),
  '/courses/$courseId/participants': withStrings(
    'courses',
    withStrings('teach', () => import('./pages/courses/participants-page.js')),
  ),
  '/courses/$courseId/groups': withStrings(
    'courses',
    withStrings('teach', () => import('./pages/courses/groups-page.js')),
  ),
  '/courses/$courseId/settings': withStrings(
    'courses',
    withStrings('teach', () => import('./pages/courses/settings-page.js')),
  ),
  '/courses/$courseId/bank': withStrings(
    'bank',
    withStrings('teach', () => import('./pages/bank/bank-page.js')),
  ),
  '/courses/$courseId/bank/new': withStrings(
    'bank',
    withStrings('teach', () => import('./pages/bank/new-question-page.js')),
  ),
  '/courses/$courseId/bank/paper': withStrings(
    'bank',
    withStrings('paper', () => import('./pages/bank/paper-page.js')),
  ),
  '/courses/$courseId/bank/questions/$questionId': withStrings(
    'bank',
    withStrings('teach', () => import('./pages/bank/question-page.js')),
  ),
  '/bank/categories/$categoryId': withStrings(
    'bank',
    withStrings('teach', () => import('./pages/bank/category-page.js')),
  ),
  '/bank/questions/$questionId': withStrings(
    'bank',
    withStrings('teach', () => import('./pages/bank/question-page.js')),
  ),
  '/courses/$courseId/grades': withStrings('gradebook', () => import('./pages/grades/course-grades-page.js')),
  '/courses/$courseId/grades/periods': withStrings('gradebook', () => import('./pages/grades/periods-page.js')),
  '/courses/$courseId/grades/set-up': withStrings('gradebook', () => import('./pages/grades/set-up-page.js')),
  '/courses/$courseId/grades/print': withStrings('gradebook', () => import('./pages/grades/print-page.js')),
  '/grades': withStrings('gradebook', () => import('./pages/grades/grades-page.js')),
  '/courses/$courseId/progress': withStrings('conditions', () => import('./pages/courses/completion-progress-page.js')),
  '/account': withStrings('account', () => import('./pages/account/account-page.js')),
  '/account/sign-in': withStrings('account', () => import('./pages/account/own-sign-in-page.js')),
  '/account/data': withStrings('account', () => import('./pages/account/own-data-page.js')),
  '/calendar': withStrings('calendar', () => import('./pages/calendar/calendar-page.js')),
  '/admin/partners': withStrings('partners', () => import('./pages/partners/partners-page.js')),
  '/admin/partners/new': withStrings('partners', () => import('./pages/partners/invite-page.js')),
  '/admin/partners/$agreementId': withStrings('partners', () => import('./pages/partners/agreement-page.js')),
  '/admin/partners/$agreementId/change': withStrings('partners', () => import('./pages/partners/change-terms-page.js')),
  '/account/notifications': withStrings(
    'account',
    withStrings('notifications', () => import('./pages/account/notifications-page.js')),
  ),
  '/notifications': withStrings('notifications', () => import('./pages/notifications/notifications-page.js')),
  '/more': () => import('./pages/more-page.js'),
  ...adminRoutes,
};

/** Who leaves the course leaves the student's view of it. Answers whether that has happened. */
function leaveAsStudent(pathname: string, plugins: readonly PluginWeb[]): boolean {
  const courseId = seenAsStudent();
  if (courseId === null || isOfCourse(pathname, courseId, plugins)) return false;
  seeAsOneself();
  return true;
}

/** The shell's own pages and those of all plugins in the build; a disabled plugin's page answers "not found". */
export function makeRouter(plugins: readonly PluginWeb[]) {
  const root = createRootRoute({ component: Gate, notFoundComponent: NotFoundPage, errorComponent: PageError });
  const own = Object.entries(routes).map(([path, load]) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
  );
  const contributed = plugins.flatMap((plugin) =>
    Object.entries({ ...plugin.routes, ...plugin.visitorRoutes }).map(([path, load]) =>
      createRoute({ getParentRoute: () => root, path, component: pluginPage(plugin.id, lazyRouteComponent(load)) }),
    ),
  );
  const router = createRouter({
    routeTree: root.addChildren([...own, ...contributed]),
    defaultErrorComponent: PageError,
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
  leaveAsStudent(location.pathname, plugins);
  router.subscribe('onBeforeNavigate', ({ toLocation }) => {
    // From nothing: what was read for a student is not for the teacher.
    if (leaveAsStudent(toLocation.pathname, plugins)) location.assign(toLocation.href);
  });
  return router;
}
export type AppRouter = ReturnType<typeof makeRouter>;
