import {
  $api,
  Button,
  ButtonLink,
  CheckField,
  EmptyState,
  IconArrowsShuffle,
  IconDatabase,
  IconPrinter,
  Notice,
  Page,
  paged,
  QueryView,
  RowList,
  rowsOf,
  Section,
  Skeleton,
  Tabs,
  SearchField,
  toast,
  useProblem,
  type QuizSlot,
} from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SlotDialog } from './slot-dialog.js';
import { inputOf, moved, type SlotInput } from './slot-input.js';
import { SlotRow } from './slot-row.js';
import { useQuiz } from './use-quiz.js';
import './quiz.css';

/** The questions of a test, in their order; every change is saved at once and can be taken back. */
export default function QuestionsPage() {
  const { t } = useTranslation();
  const { activityId, quiz, course, crumbs, tabs } = useQuiz();
  const client = useQueryClient();
  const problemText = useProblem();
  const [editing, setEditing] = useState<QuizSlot | 'random' | null>(null);
  const path = { params: { path: { activityId } } };
  const slots = $api.useQuery('get', '/quiz/activities/{activityId}/slots', path);
  const breaks = $api.useQuery('get', '/quiz/activities/{activityId}/settings', path).data?.layout === 'breaks';
  const courseId = course?.id ?? '';
  const banks = $api.useQuery('get', '/questions/banks', { params: { query: { courseId } } }, { enabled: course !== undefined });
  const usable = banks.data?.items.filter(({ ownerKind }) => ownerKind !== 'person') ?? [];
  const put = $api.useMutation('put', '/quiz/activities/{activityId}/slots', {
    onSuccess: () => client.invalidateQueries({ predicate: (q) => String(q.queryKey[1]).startsWith('/quiz/activities') }),
  });
  const save = (next: readonly SlotInput[]) => put.mutateAsync({ ...path, body: { slots: [...next] } });
  // A failure is shown above the lists.
  const quietly = (saved: Promise<unknown>, done?: () => void): void => void saved.then(done, () => undefined);
  return (
    <Page title={quiz.data?.name ?? ''} crumbs={crumbs}>
      <Tabs label={t('quiz.activity')} items={tabs} />
      {put.error && <Notice kind="bad">{problemText(put.error).message}</Notice>}
      <QueryView query={slots} skeleton={<Skeleton shape="rows" />}>
        {({ slots: present }) => {
          const inputs = present.map(inputOf);
          return (
            <div className="quiz-choose">
              <Section
                title={t('quiz.in-test', { count: present.reduce((sum, { rule }) => sum + (rule?.picks ?? 1), 0) })}
                actions={
                  <>
                    {present.length > 0 && (
                      <ButtonLink icon={IconPrinter} to={`/quiz/${activityId}/paper`}>
                        {t('quiz.to-paper')}
                      </ButtonLink>
                    )}
                    {usable.length > 0 && (
                      <Button icon={IconArrowsShuffle} onClick={() => setEditing('random')}>
                        {t('quiz.random')}
                      </Button>
                    )}
                  </>
                }
              >
                {present.length === 0 && <p className="muted">{t('quiz.in-test-none')}</p>}
                <RowList>
                  {present.map((slot, i) => (
                    <SlotRow
                      key={slot.number}
                      slot={slot}
                      first={i === 0}
                      last={i === present.length - 1}
                      breaks={breaks}
                      move={(by) => quietly(save(moved(inputs, i, i + by)))}
                      edit={() => setEditing(slot)}
                      remove={() =>
                        quietly(save(inputs.filter((_, at) => at !== i)), () =>
                          toast(t('quiz.removed'), { undo: () => quietly(save(inputs)) }),
                        )
                      }
                    />
                  ))}
                </RowList>
              </Section>
              {course && (
                <FromBank
                  courseId={course.id}
                  chosen={present.flatMap(({ questionId }) => questionId ?? [])}
                  busy={put.isPending}
                  add={(ids) =>
                    quietly(save([...inputs, ...ids.map((questionId) => ({ questionId }))]), () =>
                      toast(t('quiz.added', { count: ids.length })),
                    )
                  }
                />
              )}
              <SlotDialog
                slot={editing}
                banks={usable}
                breaks={breaks}
                close={() => setEditing(null)}
                save={async (slot) => {
                  await save(editing === 'random' ? [...inputs, slot] : inputs.map((old, i) => (present[i] === editing ? slot : old)));
                  setEditing(null);
                }}
              />
            </div>
          );
        }}
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
      <SearchField label={t('quiz.search')} value={typed} onChange={setTyped} />
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
