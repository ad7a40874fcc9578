import {
  $api,
  Badge,
  Button,
  DataTable,
  downloadFile,
  EmptyState,
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconDownload,
  IconListCheck,
  MoreRows,
  Page,
  paged,
  type CourseProgress,
  QueryView,
  Row as ListRow,
  RowList,
  rowsOf,
  Skeleton,
  StoredCheckField,
  toast,
  useFormat,
  useCourse,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../use-is-narrow.js';
import { CourseTabs } from './course-tabs.js';
import './progress.css';

type Row = CourseProgress['items'][number];
type Column = CourseProgress['columns'][number];

const icons = { begun: IconClock, complete: IconCircleCheck, passed: IconCircleCheck, failed: IconAlertTriangle, incomplete: IconClock };

function Cell({ row, column, mayMark }: { row: Row; column: Column; mayMark: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const mark = $api.useMutation('put', '/courses/activities/{activityId}/marks/{personId}', {
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/courses/courses/{courseId}/progress'] }),
    onError: (error) => toast(problemText(error).message),
  });
  const cell = row.cells.find(({ activityId }) => activityId === column.id);
  if (column.rule === 'manual' && mayMark) {
    const set = (done: boolean): Promise<unknown> =>
      mark.mutateAsync({ params: { path: { activityId: column.id, personId: row.personId } }, body: { done } });
    return (
      <StoredCheckField
        label={<span className="visually-hidden">{t('web.conditions.mark', { student: row.name, name: column.name })}</span>}
        checked={cell?.state === 'complete'}
        store={set}
      />
    );
  }
  if (!cell) return <span className="muted">—</span>;
  const Glyph = icons[cell.state];
  return (
    <>
      <Badge kind={cell.state === 'failed' ? 'warn' : cell.state === 'begun' ? 'plain' : 'good'} icon={Glyph}>
        {t(`web.course.state-${cell.state}`)}
      </Badge>
      {cell.at && <div className="muted small">{format.shortDate(format.dayOf(cell.at))}</div>}
    </>
  );
}

/** On a phone: a student at a time, with the activities one below the other. */
function StudentProgress({ row, columns, mayMark }: { row: Row; columns: readonly Column[]; mayMark: boolean }) {
  const { t } = useTranslation();
  // Of many students few are opened.
  const [open, setOpen] = useState(false);
  return (
    <details className="progress-student" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{row.name}</span>
        <span className="muted small">{t('web.conditions.done-of', { done: row.done, count: columns.length })}</span>
      </summary>
      {open && (
        <RowList label={row.name}>
          {columns.map((column) => (
            <ListRow key={column.id} title={column.name} end={<Cell row={row} column={column} mayMark={mayMark} />} />
          ))}
        </RowList>
      )}
    </details>
  );
}

/** Who has done what: a row for each student, a column for each activity that can be completed. */
export default function ProgressPage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const problemText = useProblem();
  const isNarrow = useIsNarrow();
  const [loading, setLoading] = useState(false);
  const { course, crumbs, may } = useCourse(courseId);
  const table = $api.useInfiniteQuery(
    'get',
    '/courses/courses/{courseId}/progress',
    { params: { path: { courseId }, query: { limit: 100 } } },
    paged,
  );
  const columns = table.data?.pages[0]?.columns ?? [];
  const rows = rowsOf(table);
  const mayMark = may('courses:mark');
  const download = async (): Promise<void> => {
    setLoading(true);
    await downloadFile(`/courses/courses/${courseId}/progress/csv`).catch((error: unknown) => toast(problemText(error).message));
    setLoading(false);
  };
  return (
    <Page
      title={t('web.course.progress-tab')}
      width="full"
      crumbs={crumbs}
      actions={
        rows.length > 0 && (
          <Button icon={IconDownload} busy={loading} onClick={() => void download()}>
            {t('web.conditions.csv')}
          </Button>
        )
      }
    >
      <CourseTabs course={course} />
      <QueryView
        query={table}
        skeleton={<Skeleton shape="table" lines={10} />}
        isEmpty={() => rows.length === 0 || columns.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('web.conditions.no-progress')}>
            {t(rows.length === 0 ? 'web.conditions.no-students' : 'web.conditions.no-columns')}
          </EmptyState>
        }
      >
        {() => (
          <>
            {isNarrow ? (
              <div>
                {rows.map((row) => (
                  <StudentProgress key={row.personId} row={row} columns={columns} mayMark={mayMark} />
                ))}
              </div>
            ) : (
              <DataTable<Row>
                label={t('web.course.progress-tab')}
                rows={rows}
                rowKey={(row) => row.personId}
                columns={[
                  { key: 'name', label: t('web.conditions.student'), sort: (row) => row.name, cell: (row) => row.name },
                  {
                    key: 'done',
                    label: t('web.conditions.done'),
                    align: 'end',
                    sort: (row) => row.done,
                    cell: (row) => t('web.conditions.done-of', { done: row.done, count: columns.length }),
                  },
                  ...columns.map((column) => ({
                    key: column.id,
                    label: column.name,
                    cell: (row: Row) => <Cell row={row} column={column} mayMark={mayMark} />,
                  })),
                ]}
              />
            )}
            <div className="cluster">
              <span className="muted">{t('web.count.students', { count: rows.length })}</span>
              <MoreRows query={table} />
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}
