import {
  $api,
  Button,
  ButtonLink,
  CheckField,
  EmptyState,
  IconArrowDown,
  IconArrowUp,
  IconButton,
  IconDatabase,
  IconX,
  Notice,
  Page,
  paged,
  QueryView,
  Row,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  Tabs,
  TextField,
  toast,
  useProblem,
  type QuizSlot,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
};

/** The questions of a test, in their order; every change is saved at once and can be taken back. */
export default function QuestionsPage() {
  const { t } = useTranslation();
  const { activityId, quiz, course, crumbs, tabs } = useQuiz();
  const client = useQueryClient();
  const problemText = useProblem();
  const path = { params: { path: { activityId } } };
  const slots = $api.useQuery('get', '/quiz/activities/{activityId}/slots', path);
  const put = $api.useMutation('put', '/quiz/activities/{activityId}/slots', {
    onSuccess: () => client.invalidateQueries({ predicate: (q) => String(q.queryKey[1]).startsWith('/quiz/activities') }),
  });
  const save = (next: readonly Pick<QuizSlot, 'questionId' | 'maxMark'>[], undo?: readonly QuizSlot[]): void =>
    put.mutate(
      { ...path, body: { slots: next.map(({ questionId, maxMark }) => ({ questionId, maxMark })) } },
      { onSuccess: () => undo && toast(t('quiz.removed'), { undo: () => save(undo) }) },
    );
  const add = (ids: readonly string[], present: readonly QuizSlot[]): void =>
    put.mutate(
      {
        ...path,
        body: {
          slots: [...present.map(({ questionId, maxMark }) => ({ questionId, maxMark })), ...ids.map((questionId) => ({ questionId }))],
        },
      },
      { onSuccess: () => toast(t('quiz.added', { count: ids.length })) },
    );
  return (
    <Page title={quiz.data?.name ?? ''} crumbs={crumbs}>
      <Tabs label={t('quiz.activity')} items={tabs} />
      {put.error && <Notice kind="bad">{problemText(put.error).message}</Notice>}
      <QueryView query={slots} skeleton={<Skeleton shape="rows" />}>
        {({ slots: present }) => (
          <div className="quiz-choose">
            <Section title={t('quiz.in-test', { count: present.length })}>
              {present.length === 0 && <p className="muted">{t('quiz.in-test-none')}</p>}
              <RowList>
                {present.map((slot, i) => (
                  <Row
                    key={slot.questionId}
                    title={`${slot.number}. ${slot.name}`}
                    detail={t('quiz.count-points', { count: slot.maxMark, points: slot.maxMark })}
                    end={
                      <>
                        <IconButton
                          icon={IconArrowUp}
                          label={t('quiz.up', { name: slot.name })}
                          disabled={i === 0}
                          onClick={() => save(moved(present, i, i - 1))}
                        />
                        <IconButton
                          icon={IconArrowDown}
                          label={t('quiz.down', { name: slot.name })}
                          disabled={i === present.length - 1}
                          onClick={() => save(moved(present, i, i + 1))}
                        />
                        <IconButton
                          icon={IconX}
                          label={t('quiz.remove', { name: slot.name })}
                          onClick={() =>
                            save(
                              present.filter((s) => s !== slot),
                              present,
                            )
                          }
                        />
                      </>
                    }
                  />
                ))}
              </RowList>
            </Section>
            {course && (
              <FromBank
                courseId={course.id}
                chosen={present.map((s) => s.questionId)}
                busy={put.isPending}
                add={(ids) => add(ids, present)}
              />
            )}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function FromBank({
  courseId,
  chosen,
  busy,
  add,
}: {
  courseId: string;
  chosen: readonly string[];
  busy: boolean;
  add: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } });
  const bank = banks.data?.items[0];
  return (
    <Section title={t('quiz.bank')}>
      <QueryView query={banks} skeleton={<Skeleton shape="rows" />}>
        {() =>
          bank && bank.questions > 0 ? (
            <BankQuestions bankId={bank.id} chosen={chosen} busy={busy} add={add} />
          ) : (
            <EmptyState
              icon={IconDatabase}
              title={t('quiz.bank-empty')}
              action={
                <ButtonLink kind="primary" to={`/courses/${courseId}/bank`}>
                  {t('quiz.to-bank')}
                </ButtonLink>
              }
            >
              {t('quiz.bank-empty-why')}
            </EmptyState>
          )
        }
      </QueryView>
    </Section>
  );
}

function BankQuestions({
  bankId,
  chosen,
  busy,
  add,
}: {
  bankId: string;
  chosen: readonly string[];
  busy: boolean;
  add: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState<readonly string[]>([]);
  const q = useDeferredValue(typed.trim());
  // Read in pages as the bank's own page does: both share what the browser has kept.
  const questions = $api.useInfiniteQuery(
    'get',
    '/questions/banks/{bankId}/questions',
    { params: { path: { bankId }, query: { limit: 100, ...(q ? { q } : {}) } } },
    paged,
  );
  const items = rowsOf(questions);
  return (
    <div className="stack">
      <TextField label={t('quiz.search')} value={typed} onChange={setTyped} type="search" autoComplete="off" />
      <QueryView
        query={questions}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={() => items.length === 0}
        empty={<p>{t('quiz.nothing-found')}</p>}
      >
        {() => (
          <>
            <div className="quiz-bank" role="group" aria-label={t('quiz.bank')}>
              {items.map((question) => {
                const inTest = chosen.includes(question.id);
                return (
                  <CheckField
                    key={question.id}
                    label={question.name}
                    help={inTest ? t('quiz.already-in') : undefined}
                    disabled={inTest}
                    checked={inTest || marked.includes(question.id)}
                    onChange={(on) => setMarked(on ? [...marked, question.id] : marked.filter((id) => id !== question.id))}
                  />
                );
              })}
            </div>
            {questions.hasNextPage && <p className="muted small">{t('quiz.more-in-bank')}</p>}
          </>
        )}
      </QueryView>
      <div className="quiz-add">
        <Button
          kind="primary"
          disabled={marked.length === 0}
          busy={busy}
          onClick={() => {
            add(marked);
            setMarked([]);
          }}
        >
          {marked.length === 0 ? t('quiz.add-none') : t('quiz.add', { count: marked.length })}
        </Button>
      </div>
    </div>
  );
}
