import {
  $api,
  DataTable,
  EmptyState,
  IconListCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  type QuizResult,
  rowsOf,
  Segments,
  Skeleton,
  Tabs,
  useFormat,
} from '@sreda/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuiz } from './use-quiz.js';

/** Every attempt of the class, for the teacher, or only what waits for grading. */
export default function ResultsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { activityId, quiz, crumbs, tabs } = useQuiz();
  const navigate = useNavigate();
  const { show }: { show?: string } = useSearch({ strict: false });
  const waiting = show === 'waiting';
  const results = $api.useInfiniteQuery(
    'get',
    '/quiz/activities/{activityId}/results',
    { params: { path: { activityId }, query: { limit: 100, waiting } } },
    paged,
  );
  const rows = rowsOf(results);
  return (
    <Page title={quiz.data?.name ?? ''} crumbs={crumbs}>
      <Tabs label={t('quiz.activity')} items={tabs} />
      <Segments
        label={t('quiz.show')}
        value={waiting ? 'waiting' : 'all'}
        onChange={(value) => void navigate({ to: '.', search: value === 'waiting' ? { show: value } : {}, replace: true })}
        options={(['all', 'waiting'] as const).map((value) => ({ value, label: t(`quiz.show-${value}`) }))}
      />
      <QueryView
        query={results}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t(waiting ? 'quiz.all-graded' : 'quiz.no-results')}>
            {t(waiting ? 'quiz.all-graded-why' : 'quiz.no-results-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <DataTable<QuizResult>
              label={t('quiz.tab-results')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'name',
                  label: t('quiz.student'),
                  sort: (row) => row.name,
                  cell: (row) => (row.state === 'finished' ? <Link to={`/quiz/attempts/${row.id}/result`}>{row.name}</Link> : row.name),
                },
                { key: 'number', label: t('quiz.attempt'), align: 'end', sort: (row) => row.number, cell: (row) => row.number },
                {
                  key: 'state',
                  label: t('quiz.state'),
                  sort: (row) => row.state,
                  cell: (row) => t(row.state === 'open' ? 'quiz.state-open' : 'quiz.state-finished'),
                },
                {
                  key: 'finishedAt',
                  label: t('quiz.handed-in'),
                  sort: (row) => row.finishedAt,
                  cell: (row) => (row.finishedAt ? format.moment(row.finishedAt) : '—'),
                },
                {
                  key: 'grade',
                  label: t('quiz.result'),
                  align: 'end',
                  sort: (row) => row.grade,
                  cell: (row) =>
                    row.grade === null
                      ? row.state === 'open'
                        ? '—'
                        : t('quiz.waits')
                      : t('quiz.points', { mark: format.number(row.grade), max: format.number(row.maxGrade) }),
                },
              ]}
            />
            <MoreRows query={results} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
