import { $api, Badge, EmptyState, IconCircleCheck, IconClock, IconPencil, Page, QueryView, Row, RowList, Skeleton, Tabs } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { PartFilter, usePart } from './part-filter.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** The questions of a test with what waits in each: grading goes question by question. */
export default function GradingPage() {
  const { t } = useTranslation();
  const { activityId, quiz, crumbs, tabs } = useQuiz();
  const part = usePart();
  const questions = $api.useQuery('get', '/quiz/activities/{activityId}/grading', { params: { path: { activityId }, query: part } });
  return (
    <Page title={quiz.data?.name ?? ''} crumbs={crumbs}>
      <Tabs label={t('quiz.activity')} items={tabs} />
      <div className="quiz-filters">
        <PartFilter activityId={activityId} />
      </div>
      <QueryView
        query={questions}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconPencil} title={t('quiz.grading-none')}>
            {t('quiz.grading-none-why')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <RowList label={t('quiz.tab-grading')}>
            {items.map(({ questionId, name, answers, waiting }) => (
              <Row
                key={questionId}
                to={`/quiz/${activityId}/grading/${questionId}`}
                search={{ ...part, ...(waiting === 0 && { show: 'all' }) }}
                title={name}
                detail={t('quiz.count-answers', { count: answers })}
                end={
                  waiting > 0 ? (
                    <Badge icon={IconClock}>{t('quiz.waiting-count', { count: waiting })}</Badge>
                  ) : (
                    <Badge kind="good" icon={IconCircleCheck}>
                      {t('quiz.graded')}
                    </Badge>
                  )
                }
              />
            ))}
          </RowList>
        )}
      </QueryView>
    </Page>
  );
}
