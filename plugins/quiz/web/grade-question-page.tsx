import {
  $api,
  Button,
  CheckField,
  EmptyState,
  IconArrowLeft,
  IconArrowRight,
  IconCircleCheck,
  MoreRows,
  Page,
  paged,
  QueryView,
  rowsOf,
  Segments,
  Skeleton,
  useParam,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeAnswer } from './grade-answer.js';
import { PartFilter, usePart } from './part-filter.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** The keys j and k in every layout, as in a reader: the next and the one before, except where letters are typed. */
function useReaderKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = ({ KeyJ: 1, KeyK: -1 } as const)[event.code];
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('input[type="text"], input:not([type]), textarea, select, dialog')) {
        // Digits and commas are all that a mark is made of, so the letters still go on from its field.
        if (!event.target.matches('[data-mark]')) return;
      }
      event.preventDefault();
      latest.current(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** All answers of a class to one question, one after the other, without leaving the keyboard. */
export default function GradeQuestionPage() {
  const { t } = useTranslation();
  const questionId = useParam('questionId');
  const { activityId, quiz, crumbs } = useQuiz();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search: { show?: string; anonymous?: boolean } = useSearch({ strict: false });
  const show = search.show === 'all' ? 'all' : 'waiting';
  const anonymous = search.anonymous === true;
  const part = usePart();
  const [at, setAt] = useState(0);
  const answers = $api.useInfiniteQuery(
    'get',
    '/quiz/activities/{activityId}/grading/{questionId}',
    { params: { path: { activityId, questionId }, query: { show, anonymous, limit: 50, ...part } } },
    { ...paged, staleTime: Infinity },
  );
  const questions = $api.useQuery('get', '/quiz/activities/{activityId}/grading', { params: { path: { activityId }, query: part } });
  const question = questions.data?.items.find((one) => one.questionId === questionId);
  const rows = rowsOf(answers);
  const current = rows[Math.min(at, rows.length - 1)];
  const step = (by: 1 | -1): void => {
    const next = Math.min(at, rows.length - 1) + by;
    if (next >= 0 && next < rows.length) setAt(next);
    else if (next >= rows.length && answers.hasNextPage) void answers.fetchNextPage().then(() => setAt(next));
  };
  useReaderKeys(step);
  const narrow = (change: object): void => {
    setAt(0);
    void navigate({ to: '.', search: { ...search, ...change }, replace: true });
  };
  return (
    <Page
      title={question?.name ?? t('quiz.tab-grading')}
      subtitle={question && t('quiz.grading-state', { waiting: question.waiting, count: question.answers })}
      crumbs={[...crumbs, { to: `/quiz/${activityId}/grading`, label: quiz.data?.name ?? '…' }]}
    >
      <div className="quiz-filters">
        <Segments
          label={t('quiz.show')}
          value={show}
          onChange={(value) => narrow({ show: value === 'all' ? value : undefined })}
          options={(['waiting', 'all'] as const).map((value) => ({ value, label: t(`quiz.show-answers-${value}`) }))}
        />
        <PartFilter activityId={activityId} />
        <CheckField label={t('quiz.anonymous')} checked={anonymous} onChange={(on) => narrow({ anonymous: on || undefined })} />
      </div>
      <QueryView
        query={answers}
        skeleton={<Skeleton lines={8} />}
        isEmpty={() => rows.length === 0}
        empty={
          <EmptyState icon={IconCircleCheck} title={t('quiz.all-graded')}>
            {t('quiz.all-graded-why')}
          </EmptyState>
        }
      >
        {() =>
          current && (
            <>
              <div className="cluster">
                <Button icon={IconArrowLeft} disabled={at <= 0} onClick={() => step(-1)} aria-keyshortcuts="k">
                  {t('quiz.previous-work')}
                </Button>
                <span className="numbers">{t('quiz.work-of', { number: Math.min(at, rows.length - 1) + 1, count: rows.length })}</span>
                <Button
                  iconEnd={IconArrowRight}
                  disabled={at >= rows.length - 1 && !answers.hasNextPage}
                  onClick={() => step(1)}
                  aria-keyshortcuts="j"
                >
                  {t('quiz.next-work')}
                </Button>
              </div>
              <GradeAnswer
                key={current.attemptId}
                answer={current}
                number={Math.min(at, rows.length - 1) + 1}
                done={(goOn) => {
                  void client.invalidateQueries({
                    predicate: (q) => String(q.queryKey[1]).endsWith('/grading') || String(q.queryKey[1]).endsWith('/to-grade'),
                  });
                  if (goOn) step(1);
                }}
              />
              <p className="muted small">{t('quiz.grading-keys')}</p>
              <MoreRows query={answers} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
