import { withStrings } from '@sreda/ui';
import type { lazyRouteComponent } from '@tanstack/react-router';

type Load = Parameters<typeof lazyRouteComponent>[0];

const pages: Readonly<Record<string, Load>> = {
  '/admin': () => import('./admin-page.js'),
  '/admin/people': () => import('./people-page.js'),
  '/admin/people/import': () => import('./import-people-page.js'),
  '/admin/people/$personId': () => import('./person-page.js'),
  '/admin/people/$personId/roles': () => import('./person-roles-page.js'),
  '/admin/people/$personId/data': withStrings('account', () => import('./person-data-page.js')),
  '/admin/classes': () => import('./classes-page.js'),
  '/admin/classes/$classId': () => import('./class-page.js'),
  '/admin/classes/$classId/slips': () => import('./slips-page.js'),
  '/admin/years': () => import('./years-page.js'),
  '/admin/organisations': withStrings('entrance', () => import('./organisations-page.js')),
  '/admin/consent-texts': () => import('./consent-texts-page.js'),
  '/admin/consent-texts/new': () => import('./publish-text-page.js'),
  '/admin/roles': () => import('./roles-page.js'),
  '/admin/plugins': () => import('./plugins-page.js'),
  '/admin/settings': () => import('./settings-page.js'),
  '/admin/jobs': () => import('./jobs-page.js'),
  '/admin/mail': () => import('./mail-page.js'),
  '/admin/audit': () => import('./audit-page.js'),
  '/admin/health': () => import('./health-page.js'),
};

/** Pages of the administration: none of their code or texts is loaded before one is opened. */
export const adminRoutes: Readonly<Record<string, Load>> = Object.fromEntries(
  Object.entries(pages).map(([path, load]) => [path, withStrings('admin', load)]),
);
