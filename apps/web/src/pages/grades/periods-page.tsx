import {
  $api,
  api,
  asProblem,
  Badge,
  Button,
  DataTable,
  Dialog,
  EmptyState,
  Facts,
  IconCalendarDue,
  IconLock,
  MoreRows,
  Notice,
  paged,
  type PeriodRow,
  QueryView,
  ReasonForm,
  rowsOf,
  SelectField,
  Skeleton,
  toast,
  useFormat,
  useMessages,
  useParam,
  useProblem,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeBookPage } from './grade-book-page.js';
import { inputName } from './input-name.js';
import { usePeriodName } from './period-name.js';
import { useSentence } from './use-sentence.js';

/** «4», «зач», «н/а» or nothing: what can stand as a mark of a period. */
const choices = ['', '5', '4', '3', '2', 'passed', 'failed', 'not-attested'] as const;
type Choice = (typeof choices)[number];
const states = ['passed', 'failed', 'not-attested'] as const;

const choiceOf = ({ mark, state }: Pick<PeriodRow, 'mark' | 'state'>): Choice =>
  choices.find((choice) => choice === (state ?? (mark === null ? '' : String(mark)))) ?? '';
function given(choice: Choice): Pick<PeriodRow, 'mark' | 'state'> {
  const state = states.find((word) => word === choice) ?? null;
  return { mark: state || choice === '' ? null : Number(choice), state };
}

/** The marks of a quarter, half-year or year: what the school's rule says, and what the teacher gives. */
export default function PeriodsPage() {
  const courseId = useParam('courseId');
  return <GradeBookPage courseId={courseId}>{(may) => <Periods courseId={courseId} may={may} />}</GradeBookPage>;
}

function Periods({ courseId, may }: { courseId: string; may: (capability: string) => boolean }) {
  const { t } = useTranslation();
  const name = usePeriodName();
  const query = $api.useQuery('get', '/grades/courses/{courseId}/periods', { params: { path: { courseId } } });
  const [chosen, setChosen] = useState<string | null>(null);
  const keyOf = ({ yearId, kind, number }: { yearId: string; kind: string; number: number }): string => `${yearId}/${kind}-${number}`;
  return (
    <QueryView
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState icon={IconCalendarDue} title={t('web.gradebook.periods-none')}>
          {t('web.gradebook.periods-none-why')}
        </EmptyState>
      }
    >
      {({ items }) => {
        const period =
          items.find((item) => keyOf(item) === chosen) ?? items.find((item) => item.current && item.kind !== 'year') ?? items[0];
        return (
          period && (
            <>
              <SelectField
                label={t('web.gradebook.period')}
                value={keyOf(period)}
                onChange={setChosen}
                options={items.map((item) => ({ value: keyOf(item), label: name(item) }))}
              />
              <Marks key={keyOf(period)} courseId={courseId} period={period} may={may} />
            </>
          )
        );
      }}
    </QueryView>
  );
}

interface PeriodRef {
  readonly yearId: string;
  readonly kind: string;
  readonly number: number;
  readonly lockedAt: string | null;
  readonly lockedBy: string | null;
}

function Marks({ courseId, period, may }: { courseId: string; period: PeriodRef; may: (capability: string) => boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { courseId, yearId: period.yearId, period: `${period.kind}-${period.number}` };
  const query = $api.useInfiniteQuery(
    'get',
    '/grades/courses/{courseId}/periods/{yearId}/{period}/marks',
    { params: { path, query: { limit: 200 } } },
    paged,
  );
  const rows = rowsOf(query);
  const [why, setWhy] = useState<PeriodRow | null>(null);
  const [other, setOther] = useState<{ row: PeriodRow; choice: Choice } | null>(null);
  const [busy, setBusy] = useState(false);
  const locked = period.lockedAt !== null;
  const editable = may('grades:grade') && !locked;
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/grades/courses') });
  const run = (work: () => Promise<unknown>, done?: () => void): void => {
    setBusy(true);
    void work()
      .then(
        () => done?.(),
        (error: unknown) => toast(problemText(asProblem(error)).message),
      )
      .then(refresh)
      .finally(() => setBusy(false));
  };
  const give = (marks: readonly { row: PeriodRow; choice: Choice; reason?: string }[]): Promise<unknown> =>
    api.PUT('/grades/courses/{courseId}/periods/{yearId}/{period}/marks', {
      params: { path },
      body: { marks: marks.map(({ row, choice, reason }) => ({ personId: row.personId, version: row.version, ...given(choice), reason })) },
    });
  const choose = (row: PeriodRow, choice: Choice): void => {
    const { mark } = given(choice);
    if (mark !== null && mark !== row.suggested) setOther({ row, choice });
    else run(() => give([{ row, choice }]));
  };
  const open = rows.filter((row) => row.suggested !== null && row.mark === null && row.state === null);
  const acceptAll = (): void =>
    run(
      () => give(open.map((row) => ({ row, choice: choiceOf({ mark: row.suggested, state: null }) }))),
      () => toast(t('web.gradebook.accepted', { count: open.length })),
    );
  const lock = (verb: 'lock' | 'unlock'): void =>
    run(() => api.POST(`/grades/courses/{courseId}/periods/{yearId}/{period}/${verb}`, { params: { path } }));

  return (
    <>
      {locked && (
        <Notice>
          {t('web.gradebook.locked-by', { name: period.lockedBy ?? '—', when: format.moment(period.lockedAt ?? '') })}{' '}
          {t('web.gradebook.locked-about')}
        </Notice>
      )}
      <div className="cluster no-print">
        {editable && open.length > 0 && (
          <Button kind="primary" busy={busy} onClick={acceptAll}>
            {t('web.gradebook.accept-all', { count: open.length })}
          </Button>
        )}
        {!locked && may('grades:lock-period') && (
          <Button icon={IconLock} busy={busy} onClick={() => lock('lock')}>
            {t('web.gradebook.lock')}
          </Button>
        )}
        {locked && may('grades:unlock-period') && (
          <Button busy={busy} onClick={() => lock('unlock')}>
            {t('web.gradebook.unlock')}
          </Button>
        )}
      </div>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="table" lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={<p className="muted">{t('web.grades.table-no-students')}</p>}
      >
        {() => (
          <>
            <DataTable<PeriodRow>
              label={t('web.gradebook.periods')}
              rows={rows}
              rowKey={(row) => row.personId}
              columns={[
                { key: 'name', label: t('web.grades.student'), sort: (row) => row.name, cell: (row) => row.name },
                {
                  key: 'suggested',
                  label: t('web.gradebook.suggested'),
                  sort: (row) => row.mean,
                  cell: (row) => (
                    <Button kind="ghost" onClick={() => setWhy(row)}>
                      {row.suggested ?? t('web.gradebook.not-attested')}
                      {row.mean !== null && <span className="muted numbers"> {format.number(row.mean)}</span>}
                      <span className="visually-hidden"> {t('web.gradebook.why-suggested', { name: row.name })}</span>
                    </Button>
                  ),
                },
                {
                  key: 'mark',
                  label: t('web.gradebook.final'),
                  sort: (row) => row.mark,
                  cell: (row) => <MarkChoice row={row} readOnly={!editable} onChoose={(choice) => choose(row, choice)} />,
                },
                { key: 'reason', label: t('ui.reason.label'), cell: (row) => row.reason ?? '' },
              ]}
            />
            <MoreRows query={query} />
          </>
        )}
      </QueryView>
      <Dialog open={why !== null} onClose={() => setWhy(null)} title={t('web.gradebook.why-title', { name: why?.name ?? '' })}>
        {why && <WhyMark row={why} />}
      </Dialog>
      <Dialog open={other !== null} onClose={() => setOther(null)} title={t('web.gradebook.reason-title')}>
        {other && (
          <ReasonForm
            submit={t('web.gradebook.give-mark')}
            about={t('web.gradebook.reason-mark', {
              name: other.row.name,
              mark: other.choice,
              suggested: other.row.suggested ?? t('web.gradebook.not-attested'),
            })}
            send={(reason) => {
              setOther(null);
              run(() => give([{ ...other, reason }]));
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function MarkChoice({ row, readOnly, onChoose }: { row: PeriodRow; readOnly: boolean; onChoose: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const label = (choice: Choice): string =>
    choice === ''
      ? '—'
      : /^\d$/.test(choice)
        ? choice
        : t(choice === 'not-attested' ? 'web.gradebook.not-attested' : `web.grades.state-${choice}`);
  if (readOnly) return <b data-mark={row.mark ?? undefined}>{label(choiceOf(row))}</b>;
  return (
    <select
      className="s-input"
      aria-label={t('web.gradebook.final-of', { name: row.name })}
      value={choiceOf(row)}
      onChange={(event) => onChoose(choices.find((choice) => choice === event.target.value) ?? '')}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {label(choice)}
        </option>
      ))}
    </select>
  );
}

function WhyMark({ row }: { row: PeriodRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const message = useMessages();
  const sentenceText = useSentence();
  return (
    <div className="stack">
      <p>{row.sentences.map((sentence) => sentenceText(sentence)).join(' ')}</p>
      <Facts
        items={row.inputs.map((input) => [
          inputName(format, input) || t(`web.gradebook.period-${input.id.replace(/-\d+$/, '')}`, { number: input.id.replace(/^.*-/, '') }),
          <span key={input.id} className="cluster numbers">
            {input.mark !== null && <b>{input.mark}</b>}
            {input.state && t(`web.grades.state-${input.state}`)}
            {input.value !== null && input.value !== input.mark && (
              <span className="muted">{t('web.gradebook.points', { value: format.number(input.value) })}</span>
            )}
            {input.weight !== 1 && <span className="muted">{t('web.gradebook.weight-of', { weight: format.number(input.weight) })}</span>}
            {input.use !== 'counted' && <Badge>{message({ key: `grades.why.use.${input.use}` })}</Badge>}
          </span>,
        ])}
      />
    </div>
  );
}
