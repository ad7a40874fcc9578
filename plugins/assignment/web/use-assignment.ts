import { $api, type Crumb, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export const assignmentOptions = (activityId: string) =>
  $api.queryOptions('get', '/assignment/activities/{activityId}', { params: { path: { activityId } } });

/** An assignment with its course: what every page of it needs. */
export function useAssignment() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const assignment = $api.useQuery('get', '/assignment/activities/{activityId}', { params: { path: { activityId } } });
  const courseId = assignment.data?.courseId;
  const course = $api.useQuery(
    'get',
    '/courses/courses/{courseId}',
    { params: { path: { courseId: courseId ?? '' } } },
    { enabled: courseId !== undefined },
  ).data;
  const may = (capability: 'submit' | 'manage' | 'view-works' | 'grade'): boolean =>
    course?.my.capabilities.includes(`assignment:${capability}`) ?? false;
  const crumbs: Crumb[] = [
    { to: '/courses', label: t('assignment.courses') },
    ...(courseId ? [{ to: `/courses/${courseId}`, label: course?.name ?? t('assignment.course') }] : []),
  ];
  const tabs: Crumb[] = [
    { to: `/assignment/${activityId}`, label: t('assignment.tab-task') },
    ...(may('view-works') ? [{ to: `/assignment/${activityId}/works`, label: t('assignment.tab-works') }] : []),
    ...(may('manage') ? [{ to: `/assignment/${activityId}/settings`, label: t('assignment.tab-settings') }] : []),
  ];
  return { activityId, assignment, course, crumbs, may, tabs: tabs.length > 1 ? tabs : [] };
}
