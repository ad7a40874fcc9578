import {
  $api,
  Badge,
  ButtonLink,
  type Course,
  EmptyState,
  IconDatabase,
  IconEyeOff,
  IconListCheck,
  IconLock,
  IconPuzzle,
  IconUsers,
  Page,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  useActivityRenderers,
  useFormat,
  withStrings,
  useParam,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { lazy, Suspense } from 'react';

const CourseEditing = lazy(withStrings('teach', () => import('./course-editing.js')));

type CourseActivity = Course['sections'][number]['activities'][number];

/** Why an activity cannot be begun now, or when it ends: said in words, with an icon. */
function ActivityState({ activity }: { activity: CourseActivity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = new Date();
  if (!activity.visible) return <Badge icon={IconEyeOff}>{t('web.course.hidden')}</Badge>;
  if (activity.opensAt && new Date(activity.opensAt) > now) {
    return <Badge icon={IconLock}>{t('web.course.opens', { when: format.moment(activity.opensAt) })}</Badge>;
  }
  if (activity.closesAt && new Date(activity.closesAt) < now) {
    return <Badge icon={IconLock}>{t('web.course.closed', { when: format.moment(activity.closesAt) })}</Badge>;
  }
  return null;
}

function Outline({ course }: { course: Course }) {
  const { t } = useTranslation();
  const format = useFormat();
  const renderers = useActivityRenderers();
  return course.sections.map((section) => (
    <Section key={section.id} title={section.name}>
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
                to={renderer?.path(activity.id)}
                detail={[
                  renderer ? t(renderer.label) : t('web.course.unknown-type'),
                  ...(activity.closesAt && new Date(activity.closesAt) > new Date()
                    ? [t('web.course.until', { when: format.moment(activity.closesAt) })]
                    : []),
                ].join(' · ')}
                end={<ActivityState activity={activity} />}
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
  const links = (
    <>
      {may('enrolment:view') && (
        <ButtonLink to={`/courses/${courseId}/participants`} icon={IconUsers}>
          {t('web.participants.title')}
        </ButtonLink>
      )}
      {may('questions:view') && (
        <ButtonLink to={`/courses/${courseId}/bank`} icon={IconDatabase}>
          {t('web.bank.title')}
        </ButtonLink>
      )}
      {may('grades:view-all') && (
        <ButtonLink to={`/courses/${courseId}/grades`} icon={IconListCheck}>
          {t('web.nav.grades')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={course?.name ?? ''} crumbs={[{ to: '/courses', label: t('web.nav.courses') }]} actions={links}>
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
              <Outline course={loaded} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
