import { $api, type Crumb, useCourse, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export const assignmentOptions = (activityId: string) =>
  $api.queryOptions('get', '/assignment/activities/{activityId}', { params: { path: { activityId } } });

/** An assignment with its course: what every page of it needs. */
export function useAssignment() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const assignment = $api.useQuery('get', '/assignment/activities/{activityId}', { params: { path: { activityId } } });
  const { course, crumbs, may: mayIn } = useCourse(assignment.data?.courseId);
  const may = (capability: 'submit' | 'manage' | 'view-works' | 'grade'): boolean => mayIn(`assignment:${capability}`);
  const tabs: Crumb[] = [
    { to: `/assignment/${activityId}`, label: t('assignment.tab-task') },
    ...(may('view-works') ? [{ to: `/assignment/${activityId}/works`, label: t('assignment.tab-works') }] : []),
    ...(may('manage') ? [{ to: `/assignment/${activityId}/settings`, label: t('assignment.tab-settings') }] : []),
  ];
  return { activityId, assignment, course, crumbs, may, tabs: tabs.length > 1 ? tabs : [] };
}
