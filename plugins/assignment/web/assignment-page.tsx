import {
  ButtonLink,
  Facts,
  type Homework,
  IconClipboardCheck,
  Notice,
  Page,
  QueryView,
  RichText,
  Skeleton,
  Slot,
  Tabs,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { MyWorkView } from './my-work.js';
import { useAssignment } from './use-assignment.js';
import './assignment.css';

function Task({ assignment }: { assignment: Homework }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { instructionsView, my, scale, maxMark, rubric } = assignment;
  const dueAt = my ? my.dueAt : assignment.dueAt;
  const cutOffAt = my ? my.cutOffAt : assignment.cutOffAt;
  const left = dueAt === null ? 0 : Date.parse(dueAt) - Date.parse(assignment.serverNow);
  return (
    <>
      <Facts
        items={[
          ...(dueAt
            ? [
                [
                  t('assignment.due'),
                  left > 0 ? t('assignment.due-left', { when: format.moment(dueAt), left: format.length(left) }) : format.moment(dueAt),
                ] as const,
              ]
            : []),
          ...(cutOffAt && cutOffAt !== dueAt ? [[t('assignment.cut-off'), format.moment(cutOffAt)] as const] : []),
          [
            t('assignment.marked-by'),
            scale === 'five'
              ? t('assignment.scale-five')
              : t('assignment.points-up-to', { count: maxMark, points: format.number(maxMark) }),
          ],
        ]}
      />
      {instructionsView && <RichText value={{ text: instructionsView, format: 'html' }} />}
      {rubric.length > 0 && (
        <details className="work-version">
          <summary>{t('assignment.criteria')}</summary>
          <dl className="work-rubric">
            {rubric.map(({ id, name, levels }) => (
              <div key={id}>
                <dt>{name}</dt>
                {levels.map((level) => (
                  <dd key={level.name}>
                    {level.name}
                    <span className="muted numbers">
                      {' '}
                      {t('assignment.points', { count: level.points, points: format.number(level.points) })}
                    </span>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** The task, and to a student the own work below it. */
export default function AssignmentPage() {
  const { t } = useTranslation();
  const { activityId, assignment: query, crumbs, tabs, may } = useAssignment();
  const mayWrite = ({ instructionsView, rubric }: Homework): boolean => may('manage') && !instructionsView && rubric.length === 0;
  return (
    <Page title={query.data?.name ?? ''} crumbs={crumbs} width="reading">
      {tabs.length > 0 && <Tabs label={t('assignment.activity')} items={tabs} />}
      <QueryView query={query} skeleton={<Skeleton lines={6} />}>
        {(assignment) => (
          <>
            <Task assignment={assignment} />
            {assignment.my && <MyWorkView assignment={assignment} my={assignment.my} />}
            {mayWrite(assignment) && (
              <Notice
                kind="warn"
                action={
                  <ButtonLink kind="primary" to={`/assignment/${activityId}/settings`}>
                    {t('assignment.manage-write')}
                  </ButtonLink>
                }
              >
                {t('assignment.manage-empty')}
              </Notice>
            )}
            {may('grade') && (
              <div>
                <ButtonLink
                  kind={mayWrite(assignment) ? 'quiet' : 'primary'}
                  icon={IconClipboardCheck}
                  to={`/assignment/${activityId}/works`}
                >
                  {t('assignment.to-works')}
                </ButtonLink>
              </div>
            )}
            <Slot name="activity" props={{ activityId, courseId: assignment.courseId }} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
