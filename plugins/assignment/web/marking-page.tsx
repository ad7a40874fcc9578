import {
  $api,
  ButtonLink,
  type ClassWork,
  EmptyState,
  IconArrowLeft,
  IconArrowRight,
  IconButton,
  IconCircleCheck,
  IconUsers,
  type Homework,
  Notice,
  Page,
  QueryView,
  SelectField,
  Skeleton,
} from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMarkingKeys } from './use-marking-keys.js';
import { nextWaiting } from './assessment-draft.js';
import { MarkingPanel } from './marking-panel.js';
import { markedWorkOptions } from './use-assessment.js';
import { useAssignment } from './use-assignment.js';
import { usePresence } from './use-presence.js';
import { EarlierVersions, VersionContent } from './work-version.js';
import { useQuery } from '@tanstack/react-query';
import './assignment.css';

type Handed = ClassWork & { workId: string };

/** One work beside its marking; the others of the class by keys, arrows and the list. */
function Marking({
  assignment,
  works,
  workId,
  mayGrade,
}: {
  assignment: Homework;
  works: readonly Handed[];
  workId: string;
  mayGrade: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { groupId }: { groupId?: string } = useSearch({ strict: false });
  const query = useQuery(markedWorkOptions(workId));
  const present = usePresence(workId, mayGrade);
  const at = works.findIndex((work) => work.workId === workId);
  const go = (to: string | null | undefined): void => {
    if (to) void navigate({ to: '.', search: { groupId, work: to }, replace: true });
  };
  const turns = {
    previous: () => go(works[at - 1]?.workId),
    next: () => go(works[at + 1]?.workId),
    goOn: () => {
      const next = nextWaiting(works, workId);
      if (next) go(next);
      else void navigate({ to: `/assignment/${assignment.id}/works`, search: { groupId } });
    },
  };
  useMarkingKeys({ previous: turns.previous, next: turns.next });
  const waiting = works.filter(({ state }) => state === 'handed-in').length;
  return (
    <>
      <div className="marking-head">
        <IconButton icon={IconArrowLeft} label={t('assignment.previous-student')} disabled={at <= 0} onClick={turns.previous} />
        <SelectField
          label={t('assignment.student')}
          value={workId}
          onChange={go}
          options={works.map((work) => ({
            value: work.workId,
            label: work.state === 'handed-in' ? work.name : `${work.name} · ${t(`assignment.state-${work.state}`)}`,
          }))}
        />
        <IconButton icon={IconArrowRight} label={t('assignment.next-student')} disabled={at >= works.length - 1} onClick={turns.next} />
      </div>
      <p className="muted small">{t('assignment.works-left', { count: waiting })}</p>
      {present && present.others.length > 0 && (
        <Notice kind="warn">
          <IconUsers size="1.25rem" aria-hidden /> {t('assignment.others-here', { names: present.others.join(', ') })}
        </Notice>
      )}
      <QueryView query={query} skeleton={<Skeleton lines={8} />}>
        {(work) => {
          const last = work.versions.at(-1);
          if (!last || !work.assessment) return <Notice kind="warn">{t('assignment.error.taken-back')}</Notice>;
          return (
            <div className="marking">
              <div className="marking-work stack">
                {work.versions.length > 1 && <p className="muted small">{t('assignment.version-number', { number: last.number })}</p>}
                <VersionContent version={last} />
                <EarlierVersions assignment={assignment} versions={work.versions.slice(0, -1)} />
              </div>
              {mayGrade && (
                <MarkingPanel
                  key={`${work.id}/${last.number}`}
                  assignment={assignment}
                  work={work}
                  assessment={work.assessment}
                  goOn={turns.goOn}
                />
              )}
            </div>
          );
        }}
      </QueryView>
    </>
  );
}

export default function MarkingPage() {
  const { t } = useTranslation();
  const { activityId, assignment, crumbs, may } = useAssignment();
  const { work: asked, groupId }: { work?: string; groupId?: string } = useSearch({ strict: false });
  const list = $api.useQuery('get', '/assignment/activities/{activityId}/works', {
    params: { path: { activityId }, query: { limit: 200, ...(groupId && { groupId }) } },
  });
  const works = (list.data?.items ?? []).filter(
    (work): work is Handed => work.workId !== null && work.versions > 0 && work.state !== 'draft',
  );
  const workId =
    works.find((work) => work.workId === asked)?.workId ?? works.find(({ state }) => state === 'handed-in')?.workId ?? works[0]?.workId;
  return (
    <Page
      title={assignment.data ? t('assignment.marking-of', { name: assignment.data.name }) : ''}
      crumbs={[...crumbs, { to: `/assignment/${activityId}/works`, label: assignment.data?.name ?? '' }]}
      width="full"
    >
      <QueryView query={list} skeleton={<Skeleton lines={8} />}>
        {() =>
          assignment.data && workId ? (
            <Marking assignment={assignment.data} works={works} workId={workId} mayGrade={may('grade')} />
          ) : (
            <EmptyState
              icon={IconCircleCheck}
              title={t('assignment.no-works')}
              action={
                <ButtonLink to={`/assignment/${activityId}/works`} search={groupId ? { groupId } : {}}>
                  {t('assignment.to-class')}
                </ButtonLink>
              }
            >
              {t('assignment.no-works-why')}
            </EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}
