import {
  $api,
  ButtonLink,
  type Course,
  EmptyState,
  IconPlayerPlay,
  IconPuzzle,
  Page,
  Panel,
  Progress,
  QueryView,
  ReasonText,
  Row,
  RowList,
  Section,
  Skeleton,
  useActivityRenderers,
  withStrings,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { lazy, Suspense } from 'react';
import { ActivityState, isDone, isOpen } from './activity-state.js';
import { CompletionTick } from './completion-tick.js';
import { CourseTabs } from './course-tabs.js';
import { useActivityLine } from './use-activity-line.js';

const CourseEditing = lazy(withStrings('teach', () => import('./course-editing.js')));
const SectionText = lazy(() => import('./section-text.js'));
const OutlineEditor = lazy(
  withStrings(
    'courses',
    withStrings('conditions', () => import('./outline-editor.js')),
  ),
);

/** For who learns here: how much is done, and one tap to what comes next. */
function MyWay({ course }: { course: Course }) {
  const { t } = useTranslation();
  const renderers = useActivityRenderers();
  const now = new Date();
  const mine = course.sections.flatMap((section) => section.activities).filter((a) => a.state !== null);
  if (mine.length === 0) return null;
  const done = mine.filter(isDone).length;
  const open = mine.filter((a) => !isDone(a) && isOpen(a, now) && renderers.has(a.type));
  const next = open.find((a) => a.state === 'begun') ?? open[0];
  return (
    <Panel>
      <div className="stack-tight">
        <p>{t('web.course.progress', { count: mine.length, done })}</p>
        <Progress label={t('web.course.progress-label')} share={done / mine.length} />
      </div>
      {next && (
        <div>
          <ButtonLink kind="primary" icon={IconPlayerPlay} to={renderers.get(next.type)?.path(next.id) ?? ''}>
            {t(next.state === 'begun' ? 'web.course.continue' : 'web.course.next', { name: next.name })}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

function Outline({ course }: { course: Course }) {
  const { t } = useTranslation();
  const line = useActivityLine();
  const renderers = useActivityRenderers();
  return course.sections.map((section) => (
    <Section key={section.id} title={section.name}>
      {section.text && (
        <Suspense fallback={<Skeleton lines={2} />}>
          <SectionText html={section.text} />
        </Suspense>
      )}
      {section.activities.length === 0 ? (
        <p className="muted">{t('web.course.section-empty')}</p>
      ) : (
        <RowList label={section.name}>
          {section.activities.map((activity) => {
            const renderer = renderers.get(activity.type);
            return (
              <Row
                key={activity.id}
                icon={renderer?.icon ?? IconPuzzle}
                title={activity.name}
                to={activity.locked ? undefined : renderer?.path(activity.id)}
                detail={
                  <>
                    <span>{line(activity)}</span>
                    {activity.locked && <ReasonText reason={activity.locked.reason} />}
                  </>
                }
                end={
                  <>
                    <ActivityState activity={activity} />
                    {activity.rule === 'manual' && activity.markedBy === 'student' && activity.state !== null && !activity.locked && (
                      <CompletionTick activity={activity} />
                    )}
                  </>
                }
              />
            );
          })}
        </RowList>
      )}
    </Section>
  ));
}

export default function CoursePage() {
  const { t } = useTranslation();
  const courseId = useParam('courseId');
  const query = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const course = query.data;
  const may = (capability: string): boolean => course?.my.capabilities.includes(capability) ?? false;
  return (
    <Page title={course?.name ?? ''} crumbs={[{ to: '/courses', label: t('web.nav.courses') }]}>
      <CourseTabs course={course} />
      <QueryView query={query} skeleton={<Skeleton shape="rows" />}>
        {(loaded) => (
          <>
            {may('courses:edit') && (
              <Suspense fallback={<Skeleton lines={1} />}>
                <CourseEditing course={loaded} />
              </Suspense>
            )}
            {loaded.sections.every((s) => s.activities.length === 0) && !may('courses:edit') ? (
              <EmptyState title={t('web.course.empty')}>{t('web.course.empty-why')}</EmptyState>
            ) : (
              <>
                <MyWay course={loaded} />
                {may('courses:edit') ? (
                  <Suspense fallback={<Outline course={loaded} />}>
                    <OutlineEditor course={loaded} />
                  </Suspense>
                ) : (
                  <Outline course={loaded} />
                )}
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
