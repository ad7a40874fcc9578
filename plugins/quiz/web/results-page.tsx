import {
  $api,
  Button,
  ButtonLink,
  DataTable,
  downloadFile,
  EmptyState,
  IconChartBar,
  IconDownload,
  IconListCheck,
  IconRefresh,
  MoreRows,
  Notice,
  Page,
  paged,
  QueryView,
  type QuizResult,
  rowsOf,
  Segments,
  SelectField,
  Skeleton,
  Tabs,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PartFilter, usePart } from './part-filter.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

const SHOWN = ['all', 'finished', 'waiting', 'open'] as const;
const ORDERS = ['name', 'grade-down', 'grade', 'finishedAt-down'] as const;
type Shown = (typeof SHOWN)[number];
type Order = (typeof ORDERS)[number];

/** Every attempt of the class, for the teacher; sorted and narrowed by the server, however many there are. */
export default function ResultsPage() {
  const { t } = useTranslation();
  const { activityId, quiz, crumbs, tabs, may } = useQuiz();
  const problemText = useProblem();
  const navigate = useNavigate();
  const search: { show?: Shown; order?: Order } = useSearch({ strict: false });
  const part = usePart();
  const show = SHOWN.find((value) => value === search.show) ?? 'all';
  const order = ORDERS.find((value) => value === search.order) ?? 'name';
  const [key, down] = order.split('-') as ['name' | 'grade' | 'finishedAt', string | undefined];
  const filter = {
    order: key,
    down: down !== undefined,
    ...(show === 'all' ? {} : { state: show }),
    ...part,
  };
  const path = { activityId };
  const results = $api.useInfiniteQuery(
    'get',
    '/quiz/activities/{activityId}/results',
    { params: { path, query: { limit: 100, ...filter } } },
    paged,
  );
  const rows = rowsOf(results);
  const total = results.data?.pages[0]?.total ?? 0;
  const narrow = (change: object): void => void navigate({ to: '.', search: { ...search, ...change }, replace: true });
  const download = useMutation({
    mutationFn: () =>
      downloadFile(
        `/quiz/activities/${activityId}/results/file?${new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString()}`,
      ),
  });
  return (
    <Page
      title={quiz.data?.name ?? ''}
      crumbs={crumbs}
      actions={
        <>
          <ButtonLink to={`/quiz/${activityId}/question-figures`} search={{ ...part }} icon={IconChartBar}>
            {t('quiz.figures')}
          </ButtonLink>
          {may('grade') && (
            <ButtonLink to={`/quiz/${activityId}/regrade`} icon={IconRefresh}>
              {t('quiz.regrade')}
            </ButtonLink>
          )}
          <Button icon={IconDownload} busy={download.isPending} disabled={rows.length === 0} onClick={() => download.mutate()}>
            {t('quiz.download')}
          </Button>
        </>
      }
    >
      <Tabs label={t('quiz.activity')} items={tabs} />
      {download.error && <Notice kind="bad">{problemText(download.error).message}</Notice>}
      <div className="quiz-filters">
        <Segments
          label={t('quiz.show')}
          value={show}
          onChange={(value) => narrow({ show: value === 'all' ? undefined : value })}
          options={SHOWN.map((value) => ({ value, label: t(`quiz.show-${value}`) }))}
        />
        <SelectField
          label={t('quiz.sort')}
          value={order}
          onChange={(value) => narrow({ order: value === 'name' ? undefined : value })}
          options={ORDERS.map((value) => ({ value, label: t(`quiz.sort-${value}`) }))}
        />
        <PartFilter activityId={activityId} />
      </div>
      <QueryView
        query={results}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState
            icon={IconListCheck}
            title={t(show === 'waiting' ? 'quiz.all-graded' : show === 'all' ? 'quiz.no-results' : 'quiz.none-such')}
          >
            {t(show === 'waiting' ? 'quiz.all-graded-why' : show === 'all' ? 'quiz.no-results-why' : 'quiz.none-such-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <Results rows={rows} />
            <div className="cluster">
              <span className="muted">{t('quiz.shown-of', { shown: rows.length, count: total })}</span>
              <MoreRows query={results} />
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Results({ rows }: { rows: readonly QuizResult[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const grade = ({ grade: mark, maxGrade, state }: QuizResult): string => {
    if (mark !== null) return t('quiz.points', { mark: format.number(mark), max: format.number(maxGrade) });
    return state === 'open' ? '—' : t('quiz.waits');
  };
  return (
    <DataTable<QuizResult>
      label={t('quiz.tab-results')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: t('quiz.student'),
          cell: (row) => (row.state === 'finished' ? <Link to={`/quiz/attempts/${row.id}/result`}>{row.name}</Link> : row.name),
        },
        { key: 'number', label: t('quiz.attempt'), align: 'end', cell: (row) => row.number },
        { key: 'state', label: t('quiz.state'), cell: (row) => t(row.state === 'open' ? 'quiz.state-open' : 'quiz.state-finished') },
        { key: 'finishedAt', label: t('quiz.handed-in'), cell: (row) => (row.finishedAt ? format.moment(row.finishedAt) : '—') },
        { key: 'grade', label: t('quiz.result'), align: 'end', cell: grade },
      ]}
    />
  );
}
