import {
  $api,
  Badge,
  Button,
  DataTable,
  EmptyState,
  IconAlertTriangle,
  IconCircleCheck,
  IconRefresh,
  type I18nMessage,
  type Job,
  MoreRows,
  Notice,
  Page,
  paged,
  Progress,
  QueryView,
  rowsOf,
  Section,
  Segments,
  Skeleton,
  TextField,
  useFormat,
  useJob,
  useMessages,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_POINTS, pointsOf } from './slot-input.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** Grading anew in two steps: what would change, then for good. The person may leave in between; the address has the regrade. */
export default function RegradePage() {
  const { t } = useTranslation();
  const { activityId, quiz, crumbs } = useQuiz();
  const { id }: { id?: string } = useSearch({ strict: false });
  return (
    <Page
      title={t('quiz.regrade-title')}
      subtitle={t('quiz.regrade-about')}
      crumbs={[...crumbs, { to: `/quiz/${activityId}/results`, label: quiz.data?.name ?? '…' }]}
    >
      <Begin activityId={activityId} />
      {id && <Regrade key={id} id={id} />}
    </Page>
  );
}

function Begin({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const problemText = useProblem();
  const format = useFormat();
  const [versions, setVersions] = useState<'newest' | 'same'>('newest');
  const slots = $api.useQuery('get', '/quiz/activities/{activityId}/slots', { params: { path: { activityId } } }).data?.slots ?? [];
  /** Number of a slot → what is typed. */
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const points = slots.map(({ number, maxMark }) => ({ slot: number, maxMark: number in typed ? pointsOf(typed[number] ?? '') : maxMark }));
  const begin = $api.useMutation('post', '/quiz/activities/{activityId}/regrades', {
    onSuccess: ({ id }) => navigate({ to: '.', search: { id }, replace: true }),
  });
  return (
    <div className="stack">
      <Segments
        label={t('quiz.regrade-versions')}
        value={versions}
        onChange={setVersions}
        options={(['newest', 'same'] as const).map((value) => ({ value, label: t(`quiz.regrade-${value}`) }))}
      />
      <Section title={t('quiz.regrade-points')}>
        <p className="muted">{t('quiz.regrade-points-help')}</p>
        <div className="quiz-points">
          {slots.map(({ number, name, maxMark }, i) => (
            <TextField
              key={number}
              label={t('quiz.regrade-points-of', { number, name: name ?? t('quiz.regrade-points-bank') })}
              value={typed[number] ?? format.number(maxMark)}
              onChange={(value) => setTyped({ ...typed, [number]: value })}
              inputMode="decimal"
              autoComplete="off"
              error={
                points[i]?.maxMark !== undefined ? undefined : t('quiz.mark-out-of-range', { min: 0, max: format.number(MOST_POINTS) })
              }
            />
          ))}
        </div>
      </Section>
      {begin.error && <Notice kind="bad">{problemText(begin.error).message}</Notice>}
      <div>
        <Button
          icon={IconRefresh}
          busy={begin.isPending}
          disabled={points.some(({ maxMark }) => maxMark === undefined)}
          onClick={() =>
            begin.mutate({
              params: { path: { activityId } },
              body: {
                newest: versions === 'newest',
                points: points.flatMap(({ slot, maxMark }) => (maxMark === undefined ? [] : [{ slot, maxMark }])),
              },
            })
          }
        >
          {t('quiz.regrade-preview')}
        </Button>
      </div>
    </div>
  );
}

const isOver = (job: Job | undefined): boolean => job?.state === 'completed' || job?.state === 'failed';

function Regrade({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { params: { path: { regradeId: id } } };
  const regrade = $api.useQuery('get', '/quiz/regrades/{regradeId}', path);
  const job = useJob(regrade.data?.jobId ?? null);
  const over = isOver(job.data);
  useEffect(() => {
    if (over) void client.invalidateQueries({ predicate: (query) => String(query.queryKey[1]).startsWith('/quiz/') });
  }, [over, client]);
  const apply = $api.useMutation('post', '/quiz/regrades/{regradeId}/apply', { onSuccess: () => regrade.refetch() });
  return (
    <QueryView query={regrade}>
      {({ state, attempts, changed, refused, points }) => {
        const underWay = state === 'previewing' || state === 'applying';
        if (underWay && job.data?.state === 'failed') return <Notice kind="bad">{t('quiz.regrade-failed')}</Notice>;
        if (underWay) return <Progress share={job.data?.progress ?? 0} label={t(`quiz.regrade-${state}`)} />;
        return (
          <>
            {state === 'applied' ? (
              <Notice kind="good">{t('quiz.regrade-applied', { count: changed })}</Notice>
            ) : (
              <Notice
                kind={changed > 0 ? 'warn' : 'plain'}
                action={
                  (changed > 0 || points.length > 0) && (
                    <Button kind="primary" busy={apply.isPending} onClick={() => apply.mutate(path)}>
                      {t('quiz.regrade-apply')}
                    </Button>
                  )
                }
              >
                {t('quiz.regrade-would', { count: changed, attempts })}
              </Notice>
            )}
            {points.length > 0 && <p>{t('quiz.regrade-points-changed', { numbers: points.map(({ slot }) => slot).join(', ') })}</p>}
            {refused > 0 && <Notice kind="warn">{t('quiz.regrade-refused', { count: refused })}</Notice>}
            {apply.error && <Notice kind="bad">{problemText(apply.error).message}</Notice>}
            {(changed > 0 || refused > 0) && <Changes regradeId={id} />}
          </>
        );
      }}
    </QueryView>
  );
}

function Changes({ regradeId }: { regradeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  const changes = $api.useInfiniteQuery(
    'get',
    '/quiz/regrades/{regradeId}/changes',
    { params: { path: { regradeId }, query: { limit: 100 } } },
    paged,
  );
  const rows = rowsOf(changes).flatMap(({ id, name, slots }) =>
    slots.map((slot) => ({ key: `${id}/${slot.slot}`, id, student: name, slot })),
  );
  const points = (mark: number | null): string => (mark === null ? t('quiz.waits') : format.number(mark));
  return (
    <QueryView
      query={changes}
      skeleton={<Skeleton shape="table" lines={6} />}
      isEmpty={() => rows.length === 0}
      empty={<EmptyState icon={IconCircleCheck} title={t('quiz.regrade-nothing')} />}
    >
      {() => (
        <>
          <DataTable
            label={t('quiz.regrade-changes')}
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              {
                key: 'student',
                label: t('quiz.student'),
                cell: (row) => <Link to={`/quiz/attempts/${row.id}/result`}>{row.student}</Link>,
              },
              { key: 'question', label: t('quiz.question'), cell: (row) => `${row.slot.slot}. ${row.slot.name}` },
              { key: 'old', label: t('quiz.regrade-old'), align: 'end', cell: (row) => points(row.slot.oldMark) },
              { key: 'new', label: t('quiz.regrade-new'), align: 'end', cell: (row) => points(row.slot.newMark) },
              {
                key: 'note',
                label: t('quiz.regrade-note'),
                cell: (row) =>
                  row.slot.refused && (
                    <Badge kind="warn" icon={IconAlertTriangle}>
                      {message({ key: row.slot.refused } satisfies I18nMessage)}
                    </Badge>
                  ),
              },
            ]}
          />
          <MoreRows query={changes} />
        </>
      )}
    </QueryView>
  );
}
