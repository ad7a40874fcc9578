import { $api, type Crumb, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** A test with its course: what every page of it needs. */
export function useQuiz() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const quiz = $api.useQuery('get', '/quiz/activities/{activityId}', { params: { path: { activityId } } });
  const courseId = quiz.data?.courseId;
  const course = $api.useQuery(
    'get',
    '/courses/courses/{courseId}',
    { params: { path: { courseId: courseId ?? '' } } },
    { enabled: courseId !== undefined },
  ).data;
  const crumbs: Crumb[] = [
    { to: '/courses', label: t('quiz.courses') },
    ...(courseId ? [{ to: `/courses/${courseId}`, label: course?.name ?? t('quiz.course') }] : []),
  ];
  const may = (capability: 'attempt' | 'manage' | 'grade' | 'view-results'): boolean =>
    course?.my.capabilities.includes(`quiz:${capability}`) ?? false;
  const tabs: Crumb[] = [
    { to: `/quiz/${activityId}`, label: t('quiz.tab-overview') },
    ...(may('manage') ? [{ to: `/quiz/${activityId}/questions`, label: t('quiz.tab-questions') }] : []),
    ...(may('manage') ? [{ to: `/quiz/${activityId}/settings`, label: t('quiz.tab-settings') }] : []),
    ...(may('grade') ? [{ to: `/quiz/${activityId}/grading`, label: t('quiz.tab-grading') }] : []),
    ...(may('view-results') ? [{ to: `/quiz/${activityId}/results`, label: t('quiz.tab-results') }] : []),
  ];
  return { activityId, quiz, course, crumbs, may, tabs: tabs.length > 1 ? tabs : [] };
}
