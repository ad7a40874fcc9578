import {
  $api,
  ApiProblem,
  Badge,
  Button,
  ButtonLink,
  Facts,
  IconClock,
  IconEye,
  IconEyeOff,
  IconListCheck,
  Notice,
  Page,
  PasswordField,
  QueryView,
  type Quiz,
  Row,
  RowList,
  Section,
  Slot,
  Tabs,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

function Start({ quiz }: { quiz: Quiz }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const problemText = useProblem();
  const [password, setPassword] = useState('');
  const open = quiz.myAttempts.find((a) => a.state === 'open');
  const start = $api.useMutation('post', '/quiz/activities/{activityId}/attempts', {
    onSuccess: async (attempt) => {
      void client.invalidateQueries({ queryKey: ['get', '/quiz/activities/{activityId}'] });
      await navigate({ to: `/quiz/attempts/${attempt.id}` });
    },
  });
  if (quiz.refusal) return <Notice>{problemText(new ApiProblem({ status: 409, code: quiz.refusal })).message}</Notice>;
  if (quiz.slots === 0) return <Notice>{t('quiz.no-questions-yet')}</Notice>;
  const asks = quiz.passwordNeeded && !open;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ params: { path: { activityId: quiz.id } }, body: asks ? { password } : {} });
      }}
    >
      {asks && (
        <PasswordField
          label={t('quiz.password')}
          help={t('quiz.password-asked')}
          value={password}
          onChange={setPassword}
          autoComplete="off"
        />
      )}
      {start.error && <Notice kind="bad">{problemText(start.error).message}</Notice>}
      <div>
        <Button kind="primary" type="submit" busy={start.isPending} disabled={asks && password.trim() === ''}>
          {t(open ? 'quiz.continue' : quiz.myAttempts.length > 0 ? 'quiz.start-again' : 'quiz.start')}
        </Button>
      </div>
    </form>
  );
}

function Attempts({ quiz }: { quiz: Quiz }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (quiz.myAttempts.length === 0) return null;
  return (
    <Section title={t('quiz.my-attempts')}>
      <RowList>
        {[...quiz.myAttempts].reverse().map((attempt) => (
          <Row
            key={attempt.id}
            title={t('quiz.attempt-number', { number: attempt.number })}
            to={attempt.state === 'open' ? `/quiz/attempts/${attempt.id}` : `/quiz/attempts/${attempt.id}/result`}
            icon={attempt.state === 'open' ? IconClock : IconListCheck}
            detail={
              attempt.finishedAt
                ? t('quiz.handed-in-at', { when: format.moment(attempt.finishedAt) })
                : t('quiz.started-at', { when: format.moment(attempt.startedAt) })
            }
            end={
              attempt.state === 'open' ? (
                <Badge kind="accent" icon={IconClock}>
                  {t('quiz.state-open')}
                </Badge>
              ) : !attempt.gradeShown ? (
                <Badge icon={IconEyeOff}>{t('quiz.grade-hidden')}</Badge>
              ) : attempt.grade === null ? (
                <Badge icon={IconClock}>{t('quiz.waits')}</Badge>
              ) : (
                <span className="numbers">
                  {t('quiz.points', { mark: format.number(attempt.grade), max: format.number(quiz.maxGrade) })}
                </span>
              )
            }
          />
        ))}
      </RowList>
    </Section>
  );
}

export default function QuizPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const problemText = useProblem();
  const { activityId, quiz: query, crumbs, tabs, may } = useQuiz();
  const preview = $api.useMutation('post', '/quiz/activities/{activityId}/preview', {
    onSuccess: () => navigate({ to: `/quiz/${activityId}/preview` }),
  });
  return (
    <Page
      title={query.data?.name ?? ''}
      crumbs={crumbs}
      actions={
        may('manage') &&
        (query.data?.slots ?? 0) > 0 && (
          <Button icon={IconEye} busy={preview.isPending} onClick={() => preview.mutate({ params: { path: { activityId } } })}>
            {t('quiz.preview')}
          </Button>
        )
      }
    >
      {tabs.length > 0 && <Tabs label={t('quiz.activity')} items={tabs} />}
      {preview.error && <Notice kind="bad">{problemText(preview.error).message}</Notice>}
      <QueryView query={query}>
        {(quiz) => (
          <>
            {quiz.instructions && <p className="quiz-instructions">{quiz.instructions}</p>}
            <Facts
              items={[
                [t('quiz.questions'), t('quiz.count-questions', { count: quiz.slots })],
                [t('quiz.max'), t('quiz.count-points', { count: quiz.maxGrade, points: format.number(quiz.maxGrade) })],
                [
                  t('quiz.attempts'),
                  quiz.attemptsAllowed === null
                    ? t('quiz.any-number')
                    : t('quiz.attempts-used', { used: quiz.myAttempts.length, count: quiz.attemptsAllowed }),
                ],
                ...(quiz.timeLimitMinutes ? [[t('quiz.time'), t('quiz.minutes', { count: quiz.timeLimitMinutes })] as const] : []),
                ...(quiz.attemptsAllowed !== 1 ? [[t('quiz.grading-method'), t(`quiz.method-${quiz.gradingMethod}`)] as const] : []),
                ...(quiz.closesAt ? [[t('quiz.until'), format.moment(quiz.closesAt)] as const] : []),
              ]}
            />
            {may('attempt') && <Start quiz={quiz} />}
            <Attempts quiz={quiz} />
            <Slot name="activity" props={{ activityId, courseId: quiz.courseId }} />
            {may('manage') && quiz.slots === 0 && (
              <Notice
                kind="warn"
                action={
                  <ButtonLink kind="primary" to={`/quiz/${activityId}/questions`}>
                    {t('quiz.choose-questions')}
                  </ButtonLink>
                }
              >
                {t('quiz.manage-empty')}
              </Notice>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
