import {
  $api,
  type FootprintProfile,
  IconCircleCheck,
  Notice,
  Panel,
  Progress,
  QueryView,
  Row,
  RowList,
  Section,
  Skeleton,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { ActivityDays } from './activity-days.js';
import { Sources } from './sources.js';
import './profile.css';

function CourseResults({ personId, course }: { personId: string; course: FootprintProfile['courses'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = course.name ?? t('footprint.no-course');
  return (
    <Panel>
      <div className="stack-tight">
        <h3>{name}</h3>
        {course.mean !== null && <p>{t('footprint.course-mean', { count: course.results.length, mean: format.percent(course.mean) })}</p>}
      </div>
      <ul className="footprint-results" aria-label={name}>
        {course.results.map(({ id, name: work, mark, maxMark }) => (
          <li key={id}>
            <span>{work}</span>
            <span className="numbers">{t('footprint.result', { mark: format.number(mark), max: format.number(maxMark) })}</span>
            {maxMark > 0 && <Progress label={work} share={Math.min(1, Math.max(0, mark / maxMark))} />}
          </li>
        ))}
      </ul>
      {course.courseId && (
        <div>
          <Sources
            personId={personId}
            which={{ courseId: course.courseId, verb: 'scored' }}
            title={t('footprint.how-of', { what: name })}
            label={t('footprint.how')}
            formula={t('footprint.mean-formula')}
          />
        </div>
      )}
    </Panel>
  );
}

/** What all that somebody did comes to: by day, by course, and what was reached. Each figure opens how it is counted, and what from. */
export function Profile({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = $api.useQuery('get', '/footprint/persons/{personId}/profile', { params: { path: { personId } } });
  return (
    <QueryView query={query} skeleton={<Skeleton lines={6} />}>
      {({ days, courses, achievements, upToDate }) => (
        <>
          {!upToDate && <Notice>{t('footprint.updating')}</Notice>}
          <ActivityDays personId={personId} days={days} />
          <Section title={t('footprint.results')}>
            {courses.length === 0 && <p className="muted">{t('footprint.results-none')}</p>}
            {courses.map((course) => (
              <CourseResults key={course.courseId ?? ''} personId={personId} course={course} />
            ))}
          </Section>
          <Section title={t('footprint.achievements')}>
            {achievements.length === 0 && <p className="muted">{t('footprint.achievements-none')}</p>}
            <RowList>
              {achievements.map(({ key, number, day }) => {
                const title = t(`footprint.achievement-${key}`, { count: number });
                return (
                  <Row
                    key={`${key}${number}`}
                    icon={IconCircleCheck}
                    title={title}
                    detail={format.date(day)}
                    end={
                      <Sources
                        personId={personId}
                        which={key === 'works' ? { verb: 'submitted' } : { day }}
                        title={t('footprint.how-of', { what: title })}
                        label={t('footprint.how')}
                        formula={t(`footprint.formula-${key}`)}
                      />
                    }
                  />
                );
              })}
            </RowList>
          </Section>
        </>
      )}
    </QueryView>
  );
}
