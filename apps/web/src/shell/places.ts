import {
  type Icon,
  IconBook2,
  IconCalendarDue,
  IconHome2,
  IconListCheck,
  IconSettings,
  type NavigationEntry,
  usePlugins,
  useSession,
} from '@sreda/ui';

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
}

const MANAGING_ROLES = ['administrator', 'head', 'network-coordinator', 'municipal-coordinator', 'class-teacher'] as const;
const EVERYBODY = [
  'administrator',
  'head',
  'methodist',
  'network-coordinator',
  'municipal-coordinator',
  'teacher',
  'class-teacher',
  'tutor',
  'student',
  'guardian',
  'content-provider',
];
const WITH_OWN_WORK = EVERYBODY.filter((role) => role !== 'guardian');
const own: readonly NavigationEntry[] = [
  { to: '/', label: 'web.nav.today', icon: IconHome2, roles: EVERYBODY, order: 0 },
  { to: '/courses', label: 'web.nav.courses', icon: IconBook2, roles: WITH_OWN_WORK, order: 10 },
  { to: '/grades', label: 'web.nav.grades', icon: IconListCheck, roles: ['student', 'guardian'], order: 20 },
  { to: '/calendar', label: 'web.nav.calendar', icon: IconCalendarDue, roles: EVERYBODY, order: 25 },
  { to: '/admin', label: 'web.nav.admin', icon: IconSettings, roles: MANAGING_ROLES, order: 90 },
];

/** Places of the navigation for the roles held where the person works now, those of plugins among them. */
export function usePlaces(): readonly Place[] {
  const { roles } = useSession();
  const contributed = usePlugins().flatMap((plugin) => plugin.navigation ?? []);
  return [...own, ...contributed]
    .filter((entry) => entry.to === '/' || entry.roles.some((r) => roles.includes(r)))
    .sort((a, b) => a.order - b.order);
}
