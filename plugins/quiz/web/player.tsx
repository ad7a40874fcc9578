import {
  Badge,
  Button,
  Dialog,
  IconArrowLeft,
  IconArrowRight,
  IconFlag,
  IconLayoutGrid,
  Notice,
  type Saved,
  SavedState,
  type Attempt,
  type AttemptSlot,
  usePreloadQuestions,
  useProblem,
} from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank, type QueueState } from './answer-queue.js';
import type { AttemptServer } from './attempt-server.js';
import { attemptStore } from './attempt-store.js';
import { PlayedQuestion } from './played-question.js';
import { QuestionMap } from './question-map.js';
import { Summary } from './summary.js';
import { TimeLeft } from './time-left.js';
import type { UploadQueue } from './upload-queue.js';
import { useAnswers } from './use-answers.js';
import './quiz.css';

export interface SlotState {
  readonly number: number;
  /** False: information, to which there is nothing to answer. */
  readonly asks: boolean;
  readonly answered: boolean;
  readonly flagged: boolean;
}

const NOT_ANSWERED = new Set(['todo', 'invalid', 'gaveup']);
/** By the server's word where it has spoken about this answer; by what is in the form where it could not yet. */
function answeredIn(state: QueueState, slot: number): boolean {
  const answer = state.answers.get(slot);
  if (!answer || isBlank(answer.response)) return false;
  return !answer.sent || !NOT_ANSWERED.has(state.states.get(slot) ?? 'todo');
}

/** null as long as nobody has touched the question: it may begin with a template. */
function shownResponse({ answers }: QueueState, slot: AttemptSlot): unknown {
  const response = answers.get(slot.number)?.response ?? null;
  return slot.sequence === 0 && response === slot.response ? null : response;
}

/** The answers are saved when their files are. */
function savedOf({ saved }: QueueState, uploads: UploadQueue, files: ReturnType<UploadQueue['state']>): Saved {
  if (saved.state === 'failed' || uploads.hasRefused) return { state: 'failed' };
  if (!uploads.waits || saved.state === 'kept') return saved;
  return { state: [...files.values()].flat().some(({ share }) => share !== null) ? 'saving' : 'kept' };
}

/** Arrow keys turn pages, except where they already mean something. */
function usePageKeys(turn: (by: 1 | -1) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = { ArrowRight: 1 as const, ArrowLeft: -1 as const }[event.key];
      const target = event.target;
      if (!by || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
      if (target.closest('input, textarea, select, dialog, [contenteditable], [role="toolbar"], [role="region"]')) return;
      latest.current(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Page by page, one column; the last one names what is unanswered and hands in. */
export function Player<A extends Attempt>({
  attempt,
  server,
  onFinished,
  note,
  intro,
}: {
  attempt: A;
  server: AttemptServer<A>;
  /** It is handed in. */
  onFinished: (attempt: A) => Promise<void> | void;
  /** Stays in sight above the questions. */
  note?: ReactNode;
  /** Before the first question. */
  intro?: ReactNode;
}) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const navigate = useNavigate();
  const { q }: { q?: number | string } = useSearch({ strict: false });
  const { queue, state, answer, uploads, files, arrive } = useAnswers(attempt, server);
  const [slots, setSlots] = useState<readonly AttemptSlot[]>(attempt.slots);
  const [flags, setFlags] = useState(() => attemptStore.flags(attempt.id));
  const [over, setOver] = useState(false);
  usePreloadQuestions(attempt.id, attempt.slots);
  const [mapOpen, setMapOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const last = Math.max(...slots.map((s) => s.page), 0);
  const onSummary = q === 'end' || over;
  const current = onSummary ? last + 1 : Math.min(Math.max(Number(q) || 1, 1), last);
  const shown = slots.filter((s) => s.page === current);
  const go = (to: number): void => {
    setMapOpen(false);
    void queue.flush();
    void navigate({ to: '.', search: { q: to > last ? 'end' : to }, replace: true });
  };
  const goToQuestion = (number: number): void => go(slots.find((s) => s.number === number)?.page ?? 1);
  usePageKeys((by) => {
    const to = current + by;
    if (to >= 1 && to <= last + 1) go(to);
  });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [current]);
  useEffect(() => {
    document.title = `${attempt.name} · ${t('ui.product')}`;
  }, [attempt.name, t]);

  const overview: SlotState[] = slots.map(({ number, offer, response }) => ({
    number,
    asks: offer?.answer !== false || !isBlank(response),
    answered: answeredIn(state, number),
    flagged: flags.has(number),
  }));
  const flag = (number: number): void => {
    const next = new Set(flags);
    if (!next.delete(number)) next.add(number);
    setFlags(next);
    attemptStore.keepFlags(attempt.id, next);
  };
  const [first, final] = [shown[0]?.number ?? 0, shown.at(-1)?.number ?? 0];
  const place =
    shown.length > 1
      ? t('quiz.questions-of', { first, last: final, count: slots.length })
      : t('quiz.question-of', { number: first, count: slots.length });
  const handIn = async (): Promise<void> => onFinished(await server.finish());
  return (
    <div className="player" data-focus-mode="">
      <div className="player-head">
        {note}
        <b className="player-title">{onSummary ? t('quiz.summary') : place}</b>
        <SavedState saved={savedOf(state, uploads, files)} />
        {attempt.deadline && <TimeLeft deadline={attempt.deadline} serverNow={attempt.serverNow} onOver={() => setOver(true)} />}
      </div>
      <div className="player-body">
        <h1 ref={heading} tabIndex={-1} className={onSummary ? undefined : 'visually-hidden'}>
          {onSummary ? t('quiz.summary-title') : place}
        </h1>
        {current === 1 && !onSummary && intro}
        {state.saved.state === 'failed' && <Notice kind="bad">{problemText(state.saved.error).message}</Notice>}
        {onSummary ? (
          <Summary onFinish={handIn} overview={overview} arrive={arrive} uploads={uploads} over={over} go={goToQuestion} />
        ) : (
          shown.map((slot) => (
            <PlayedQuestion
              key={slot.number}
              slot={slot}
              alone={shown.length === 1}
              server={server}
              queue={queue}
              response={shownResponse(state, slot)}
              onAnswer={(response) => answer(slot.number, response)}
              uploads={{
                waiting: files.get(slot.number) ?? [],
                add: async (file, how) => {
                  await uploads.add(file, { slot: slot.number, ...how });
                  void uploads.flush();
                },
                remove: (id) => uploads.remove(id),
                blobOf: (id) => uploads.blobOf(id),
              }}
              onSlot={(next) => setSlots(slots.map((s) => (s.number === next.number ? next : s)))}
              flagged={flags.has(slot.number)}
              onFlag={() => flag(slot.number)}
            />
          ))
        )}
      </div>
      <nav className="player-foot" aria-label={t('quiz.pages')}>
        <div>
          <Button icon={IconArrowLeft} disabled={current === 1 || over} onClick={() => go(current - 1)}>
            {t('quiz.back')}
          </Button>
          <Button kind="ghost" icon={IconLayoutGrid} onClick={() => setMapOpen(true)} aria-haspopup="dialog">
            {t('quiz.map-short', { done: overview.filter((s) => s.answered).length, count: overview.filter((s) => s.asks).length })}
          </Button>
          {onSummary ? (
            <span />
          ) : (
            <Button kind="primary" iconEnd={IconArrowRight} onClick={() => go(current + 1)}>
              {t(current === last ? 'quiz.to-summary' : 'quiz.next')}
            </Button>
          )}
        </div>
      </nav>
      <Dialog open={mapOpen} onClose={() => setMapOpen(false)} title={t('quiz.map')} sheet>
        <QuestionMap overview={overview} current={shown.map((s) => s.number)} go={goToQuestion} />
        {flags.size > 0 && (
          <p>
            <Badge icon={IconFlag}>{t('quiz.map-help')}</Badge>
          </p>
        )}
      </Dialog>
    </div>
  );
}
