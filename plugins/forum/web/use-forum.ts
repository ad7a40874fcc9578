import { $api, type Crumb, useCourse, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** A forum with its course: what every page of it needs. */
export function useForum() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const path = `/forum/${activityId}`;
  const forum = $api.useQuery('get', '/forum/activities/{activityId}', { params: { path: { activityId } } });
  const { crumbs } = useCourse(forum.data?.courseId);
  const reports = forum.data?.openReports ?? 0;
  const tabs: Crumb[] = [
    { to: path, label: t('forum.tab-topics') },
    ...(forum.data?.mayModerate
      ? [{ to: `${path}/reports`, label: reports > 0 ? t('forum.tab-reports-open', { reports }) : t('forum.tab-reports') }]
      : []),
    ...(forum.data?.mayManage ? [{ to: `${path}/settings`, label: t('forum.tab-settings') }] : []),
  ];
  const back: Crumb = { to: path, label: forum.data?.name ?? '…' };
  return { activityId, path, forum, crumbs, crumbsBelow: [...crumbs, back], tabs: tabs.length > 1 ? tabs : [] };
}
