import {
  $api,
  type Column,
  DataTable,
  EmptyState,
  type HomeworkCounts,
  type HomeworkRow,
  IconPencil,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Section,
  Segments,
  SelectField,
  Skeleton,
  useFormat,
  useSession,
} from '@sreda/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WAIT_DAYS, waitDays } from './wait-days.js';
import './assignment.css';

const GROUPS = ['course', 'class', 'assignment'] as const;
type Group = (typeof GROUPS)[number];
interface Search {
  readonly by?: string;
  readonly courseId?: string;
  readonly classId?: string;
  readonly days?: number;
}
const PATH = '/assignment/organisations/{organisationId}/homework';

/** A choice among the courses or the classes that have homework. */
function Narrow({
  by,
  value,
  onChange,
}: {
  by: 'course' | 'class';
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const organisationId = useSession().organisation?.id ?? '';
  const { data } = $api.useQuery('get', PATH, { params: { path: { organisationId }, query: { by, limit: 200 } } });
  const options = (data?.items ?? []).flatMap(({ id, name }) => (id === null ? [] : [{ value: id, label: name ?? '' }]));
  return (
    <SelectField
      label={t(`assignment.homework-${by}`)}
      value={value ?? ''}
      onChange={(id) => onChange(id || undefined)}
      options={[{ value: '', label: t(`assignment.homework-every-${by}`) }, ...options]}
    />
  );
}

/** What the school's figures of homework are made of: by course, by class, and down to the works of one assignment. */
export default function SchoolHomeworkPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const organisationId = useSession().organisation?.id;
  const search: Search = useSearch({ strict: false });
  const by: Group = GROUPS.find((group) => group === search.by) ?? 'course';
  const days = waitDays.find((count) => count === Number(search.days)) ?? WAIT_DAYS;
  const { courseId, classId } = search;
  const query = $api.useInfiniteQuery(
    'get',
    PATH,
    {
      params: {
        path: { organisationId: organisationId ?? '' },
        query: { by, waitDays: days, limit: 100, ...(by === 'assignment' && { courseId, classId }) },
      },
    },
    { ...paged, enabled: organisationId !== undefined },
  );
  const rows = rowsOf(query);
  const counts = query.data?.pages[0]?.counts;
  const go = (change: Search): void => void navigate({ to: '.', search: { ...search, ...change }, replace: true });

  const nameOf = ({ id, name }: HomeworkRow) => {
    if (id === null) return t('assignment.homework-no-class');
    if (by === 'assignment') return <Link to={`/assignment/${id}/works`}>{name}</Link>;
    return (
      <Link to="." search={{ by: 'assignment', [`${by}Id`]: id, days: search.days }}>
        {name}
      </Link>
    );
  };
  const number = (key: keyof HomeworkCounts, show?: string): Column<HomeworkRow> => ({
    key,
    label: t(`assignment.homework-column-${key}`),
    align: 'end',
    sort: (row) => row.counts[key],
    cell: (row) => counted(row, row.counts[key], show),
  });
  /** The number, and the works that it counts: an assignment has a list of these. */
  const counted = (row: HomeworkRow, value: number, show: string | undefined) =>
    by === 'assignment' && show && value > 0 ? (
      <Link to={`/assignment/${row.id}/works`} search={{ show }}>
        {format.number(value)}
      </Link>
    ) : (
      format.number(value)
    );
  const columns: Column<HomeworkRow>[] = [
    { key: 'name', label: t(`assignment.homework-${by}`), sort: (row) => row.name, cell: nameOf },
    ...(by === 'assignment'
      ? [
          {
            key: 'course',
            label: t('assignment.homework-course'),
            sort: (row: HomeworkRow) => row.courseName,
            cell: (row: HomeworkRow) => row.courseName,
          },
          {
            key: 'dueAt',
            label: t('assignment.due'),
            sort: (row: HomeworkRow) => row.dueAt,
            cell: (row: HomeworkRow) => (row.dueAt ? format.moment(row.dueAt) : '—'),
          },
        ]
      : [number('given')]),
    number('expected'),
    number('inTime'),
    {
      key: 'share',
      label: t('assignment.homework-column-share'),
      align: 'end',
      sort: ({ counts: { inTime, expected } }) => (expected === 0 ? null : inTime / expected),
      cell: ({ counts: { inTime, expected } }) => (expected === 0 ? '—' : format.percent(inTime / expected)),
    },
    number('late', 'late'),
    number('missing', 'missing'),
    {
      key: 'waiting',
      label: t('assignment.homework-column-waiting'),
      align: 'end',
      sort: (row) => row.waiting,
      cell: (row) => counted(row, row.waiting, 'handed-in'),
    },
  ];
  return (
    <Page
      title={t('assignment.homework-title')}
      width="full"
      subtitle={
        counts && counts.expected > 0
          ? t('assignment.homework-summary', { ...counts, share: format.percent(counts.inTime / counts.expected) })
          : undefined
      }
    >
      <Segments
        label={t('assignment.homework-by')}
        value={by}
        onChange={(value) => go({ by: value, courseId: undefined, classId: undefined })}
        options={GROUPS.map((value) => ({ value, label: t(`assignment.homework-by-${value}`) }))}
      />
      <div className="work-narrow">
        {by === 'assignment' && (
          <>
            <Narrow by="course" value={courseId} onChange={(id) => go({ courseId: id })} />
            <Narrow by="class" value={classId} onChange={(id) => go({ classId: id })} />
          </>
        )}
        <SelectField
          label={t('assignment.homework-wait-days')}
          value={String(days)}
          onChange={(value) => go({ days: Number(value) })}
          options={waitDays.map((count) => ({ value: String(count), label: t('assignment.homework-days', { count }) }))}
        />
      </div>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconPencil} title={t('assignment.homework-none')}>
            {t('assignment.homework-none-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <DataTable label={t('assignment.homework-title')} rows={rows} rowKey={(row) => row.id ?? ''} columns={columns} />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Section title={t('assignment.homework-how')}>
        <div className="stack muted">
          <p>{t('assignment.homework-how-week')}</p>
          <p>{t('assignment.homework-how-works')}</p>
          <p>{t('assignment.homework-how-waiting', { days: t('assignment.homework-days', { count: days }) })}</p>
          <p>{t('assignment.homework-how-left')}</p>
        </div>
      </Section>
    </Page>
  );
}
