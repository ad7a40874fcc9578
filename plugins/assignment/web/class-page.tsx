import {
  $api,
  Button,
  ButtonLink,
  type ClassWork,
  DataTable,
  downloadFile,
  EmptyState,
  IconCalendarDue,
  IconClipboardCheck,
  IconDownload,
  IconUsers,
  Mark,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Segments,
  SelectField,
  Skeleton,
  Tabs,
  toast,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExtendDialog } from './extend-dialog.js';
import { useAssignment } from './use-assignment.js';
import { WorkState } from './work-state.js';
import './assignment.css';

const FILTERS = ['all', 'handed-in', 'returned', 'graded', 'late', 'missing'] as const;
type Filter = (typeof FILTERS)[number];
const COUNTS = {
  all: 'students',
  'handed-in': 'handedIn',
  returned: 'returned',
  graded: 'graded',
  late: 'late',
  missing: 'missing',
} as const;

/** The class with its works: who has handed in what, the way to marking, more time for several at once, everything as one archive. */
export default function ClassPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const navigate = useNavigate();
  const { activityId, assignment, course, crumbs, tabs, may } = useAssignment();
  const { show: asked, groupId }: { show?: string; groupId?: string } = useSearch({ strict: false });
  const show: Filter = FILTERS.find((filter) => filter === asked) ?? 'all';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [extending, setExtending] = useState(false);
  const [packing, setPacking] = useState(false);
  const query = $api.useInfiniteQuery(
    'get',
    '/assignment/activities/{activityId}/works',
    { params: { path: { activityId }, query: { limit: 100, ...(show !== 'all' && { show }), ...(groupId && { groupId }) } } },
    paged,
  );
  const rows = rowsOf(query);
  const groups = $api.useQuery(
    'get',
    '/enrolment/courses/{courseId}/groups',
    { params: { path: { courseId: course?.id ?? '' } } },
    { enabled: course !== undefined },
  ).data?.items;
  const counts = query.data?.pages[0]?.counts;
  const five = assignment.data?.scale === 'five';

  const narrow = (change: { show?: Filter; groupId?: string }): void => {
    setChosen(new Set());
    void navigate({ to: '.', search: { show: asked, groupId, ...change }, replace: true });
  };
  const choose = (personId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(personId)) next.add(personId);
    setChosen(next);
  };
  const download = async (): Promise<void> => {
    setPacking(true);
    await downloadFile(`/assignment/activities/${activityId}/archive`)
      .catch((error: unknown) => toast(problemText(error).message))
      .finally(() => setPacking(false));
  };
  return (
    <Page
      title={assignment.data?.name ?? ''}
      crumbs={crumbs}
      actions={
        may('grade') &&
        counts &&
        counts.handedIn > 0 && (
          <ButtonLink kind="primary" icon={IconClipboardCheck} to={`/assignment/${activityId}/marking`} search={groupId ? { groupId } : {}}>
            {t('assignment.mark-works', { count: counts.handedIn })}
          </ButtonLink>
        )
      }
    >
      <Tabs label={t('assignment.activity')} items={tabs} />
      <Segments
        label={t('assignment.show')}
        value={show}
        onChange={(value) => narrow({ show: value === 'all' ? undefined : value })}
        options={FILTERS.map((value) => ({
          value,
          label: counts ? `${t(`assignment.show-${value}`)} ${format.number(counts[COUNTS[value]])}` : t(`assignment.show-${value}`),
        }))}
      />
      {groups && groups.length > 0 && (
        <SelectField
          label={t('assignment.group')}
          value={groupId ?? ''}
          onChange={(id) => narrow({ groupId: id || undefined })}
          options={[{ value: '', label: t('assignment.all-groups') }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconUsers} title={t(show === 'all' ? 'assignment.no-students' : 'assignment.none-such')}>
            {t(show === 'all' ? 'assignment.no-students-why' : 'assignment.none-such-why')}
          </EmptyState>
        }
      >
        {() => (
          <>
            <div className="cluster">
              {may('manage') && (
                <>
                  <Button icon={IconCalendarDue} disabled={chosen.size === 0} onClick={() => setExtending(true)}>
                    {chosen.size === 0 ? t('assignment.extend-some') : t('assignment.extend-chosen', { count: chosen.size })}
                  </Button>
                  <Button
                    kind="ghost"
                    onClick={() => setChosen(chosen.size === rows.length ? new Set() : new Set(rows.map(({ personId }) => personId)))}
                  >
                    {t(chosen.size === rows.length ? 'assignment.choose-none' : 'assignment.choose-all')}
                  </Button>
                </>
              )}
              <Button kind="ghost" icon={IconDownload} busy={packing} onClick={() => void download()}>
                {t('assignment.archive')}
              </Button>
            </div>
            <DataTable<ClassWork>
              label={t('assignment.tab-works')}
              rows={rows}
              rowKey={(row) => row.personId}
              columns={[
                {
                  key: 'name',
                  label: t('assignment.student'),
                  sort: (row) => row.name,
                  cell: (row) =>
                    row.workId && row.versions > 0 && row.state !== 'draft' ? (
                      <Link to={`/assignment/${activityId}/marking`} search={{ work: row.workId, groupId }}>
                        {row.name}
                      </Link>
                    ) : (
                      row.name
                    ),
                },
                { key: 'state', label: t('assignment.state'), sort: (row) => row.state, cell: (row) => <WorkState work={row} /> },
                {
                  key: 'mark',
                  label: t('assignment.mark'),
                  align: 'end',
                  sort: (row) => row.mark,
                  cell: (row) =>
                    row.mark === null ? '—' : five ? <Mark value={format.number(row.mark)} /> : <b>{format.number(row.mark)}</b>,
                },
                {
                  key: 'handedInAt',
                  label: t('assignment.handed-in'),
                  sort: (row) => row.handedInAt,
                  cell: (row) => (row.handedInAt ? format.moment(row.handedInAt) : '—'),
                },
                {
                  key: 'dueAt',
                  label: t('assignment.due'),
                  sort: (row) => row.dueAt,
                  cell: (row) =>
                    row.dueAt
                      ? row.extended
                        ? t('assignment.extended-to', { when: format.moment(row.dueAt) })
                        : format.moment(row.dueAt)
                      : '—',
                },
                ...(may('manage')
                  ? [
                      {
                        key: 'choose',
                        label: t('assignment.choose'),
                        cell: (row: ClassWork) => (
                          <label className="work-choose">
                            <input type="checkbox" checked={chosen.has(row.personId)} onChange={() => choose(row.personId)} />
                            <span className="visually-hidden">{t('assignment.choose-one', { name: row.name })}</span>
                          </label>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <ExtendDialog
        open={extending}
        onClose={() => {
          setExtending(false);
          setChosen(new Set());
        }}
        activityId={activityId}
        personIds={[...chosen]}
        dueAt={assignment.data?.dueAt ?? null}
      />
    </Page>
  );
}
