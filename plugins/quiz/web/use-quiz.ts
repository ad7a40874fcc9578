import { $api, type Crumb, useCourse, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** A test with its course: what every page of it needs. */
export function useQuiz() {
  const { t } = useTranslation();
  const activityId = useParam('activityId');
  const quiz = $api.useQuery('get', '/quiz/activities/{activityId}', { params: { path: { activityId } } });
  const { course, crumbs, may: mayIn } = useCourse(quiz.data?.courseId);
  const may = (capability: 'attempt' | 'manage' | 'grade' | 'view-results'): boolean => mayIn(`quiz:${capability}`);
  const tabs: Crumb[] = [
    { to: `/quiz/${activityId}`, label: t('quiz.tab-overview') },
    ...(may('manage') ? [{ to: `/quiz/${activityId}/questions`, label: t('quiz.tab-questions') }] : []),
    ...(may('manage') ? [{ to: `/quiz/${activityId}/settings`, label: t('quiz.tab-settings') }] : []),
    ...(may('grade') ? [{ to: `/quiz/${activityId}/grading`, label: t('quiz.tab-grading') }] : []),
    ...(may('view-results') ? [{ to: `/quiz/${activityId}/results`, label: t('quiz.tab-results') }] : []),
  ];
  return { activityId, quiz, course, crumbs, may, tabs: tabs.length > 1 ? tabs : [] };
}
