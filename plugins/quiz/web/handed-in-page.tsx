import {
  $api,
  DataTable,
  EmptyState,
  IconListCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Skeleton,
  useFormat,
  useSession,
} from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The source of a school's figures: test by test what was handed in lately and what waits. */
export default function HandedInPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const organisationId = useSession().organisation?.id;
  const query = $api.useInfiniteQuery(
    'get',
    '/quiz/organisations/{organisationId}/handed-in',
    { params: { path: { organisationId: organisationId ?? '' }, query: { limit: 100 } } },
    { ...paged, enabled: organisationId !== undefined },
  );
  const tests = rowsOf(query);
  const figure = (key: 'handedIn' | 'handedInBefore' | 'waiting') => ({
    key,
    label: t(`quiz.column-${key}`),
    align: 'end' as const,
    sort: (test: (typeof tests)[number]) => test.figures[key],
    cell: (test: (typeof tests)[number]) => format.number(test.figures[key]),
  });
  return (
    <Page title={t('quiz.handed-in-title')} width="full">
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => tests.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('quiz.handed-in-none')}>
            {t('quiz.handed-in-none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <DataTable
              label={t('quiz.handed-in-title')}
              rows={tests}
              rowKey={(test) => test.activityId}
              columns={[
                {
                  key: 'name',
                  label: t('quiz.activity'),
                  sort: (test) => test.name,
                  cell: (test) => <Link to={`/quiz/${test.activityId}/results`}>{test.name}</Link>,
                },
                { key: 'course', label: t('quiz.course'), sort: (test) => test.courseName, cell: (test) => test.courseName },
                figure('handedIn'),
                figure('handedInBefore'),
                figure('waiting'),
              ]}
            />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
