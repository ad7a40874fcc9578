import {
  $api,
  DataTable,
  EmptyState,
  type GradeTable,
  IconListCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Skeleton,
  useFormat,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from '../courses/course-tabs.js';

type Row = GradeTable['items'][number];

/** The grades of a course as a table: a row for each student, a column for each thing graded. */
export default function CourseGradesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const courseId = useParam('courseId');
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const table = $api.useInfiniteQuery(
    'get',
    '/grades/courses/{courseId}/table',
    { params: { path: { courseId }, query: { limit: 200 } } },
    paged,
  );
  const columns = table.data?.pages[0]?.columns ?? [];
  const rows = rowsOf(table);
  const cellOf = (row: Row, itemId: string) => row.grades.find((g) => g.itemId === itemId);
  return (
    <Page
      title={t('web.nav.grades')}
      width="full"
      crumbs={[
        { to: '/courses', label: t('web.nav.courses') },
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
      ]}
    >
      <CourseTabs course={course.data} />
      <QueryView
        query={table}
        skeleton={<Skeleton shape="table" lines={10} />}
        isEmpty={() => rows.length === 0 || columns.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('web.grades.table-none')}>
            {t(rows.length === 0 ? 'web.grades.table-no-students' : 'web.grades.table-no-items')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <DataTable<Row>
              label={t('web.nav.grades')}
              rows={rows}
              rowKey={(row) => row.personId}
              columns={[
                { key: 'name', label: t('web.grades.student'), sort: (row) => row.name, cell: (row) => row.name },
                ...columns.map((column) => ({
                  key: column.id,
                  label: t('web.grades.column', { name: column.name, max: format.number(column.max) }),
                  align: 'end' as const,
                  sort: (row: Row) => cellOf(row, column.id)?.final ?? null,
                  cell: (row: Row) => {
                    const cell = cellOf(row, column.id);
                    if (!cell) return <span className="muted">—</span>;
                    return cell.final === undefined ? t([`web.grades.state-${cell.state}`, 'web.grades.not-graded']) : format.number(cell.final);
                  },
                })),
              ]}
            />
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
