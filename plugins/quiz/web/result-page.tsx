import { $api, ButtonLink, Page, QueryView, useFormat, useParam } from '@sreda/ui';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AttemptResult } from './attempt-result.js';

/** What came of an attempt. */
export default function ResultPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const attemptId = useParam('attemptId');
  const query = $api.useQuery('get', '/quiz/attempts/{attemptId}', { params: { path: { attemptId } } });
  if (query.data?.state === 'open') return <Navigate to={`/quiz/attempts/${attemptId}`} replace />;
  const attempt = query.data;
  return (
    <Page
      title={attempt ? t('quiz.result-of', { name: attempt.name }) : ''}
      subtitle={attempt?.finishedAt && t('quiz.handed-in-at', { when: format.moment(attempt.finishedAt) })}
      width="reading"
      crumbs={attempt ? [{ to: `/quiz/${attempt.activityId}`, label: attempt.name }] : []}
    >
      <QueryView query={query}>
        {(loaded) => (
          <>
            <AttemptResult attempt={loaded} />
            <div>
              <ButtonLink to={`/courses/${loaded.courseId}`}>{t('quiz.to-course')}</ButtonLink>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}
