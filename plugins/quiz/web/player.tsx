import {
  Badge,
  Button,
  Dialog,
  IconArrowLeft,
  IconArrowRight,
  IconFlag,
  IconLayoutGrid,
  Notice,
  QuestionPlayer,
  SavedState,
  type Attempt,
  type AttemptSlot,
  useFormat,
  usePreloadQuestions,
  useProblem,
} from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank, type QueueState } from './answer-queue.js';
import { QuestionActions } from './question-actions.js';
import { QuestionMap } from './question-map.js';
import { Summary } from './summary.js';
import { TimeLeft } from './time-left.js';
import { useAnswers } from './use-answers.js';
import './quiz.css';

export interface SlotState {
  readonly number: number;
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

/** Arrow keys turn pages, except where they already mean something. */
function usePageKeys(turn: (by: 1 | -1) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = { ArrowRight: 1 as const, ArrowLeft: -1 as const }[event.key];
      const target = event.target;
      if (!by || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
      if (target.closest('input, textarea, select, dialog, [role="region"]')) return;
      latest.current(by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** One question at a time, one column; the last page names what is unanswered and hands in. */
export function Player({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const navigate = useNavigate();
  const { q }: { q?: number | string } = useSearch({ strict: false });
  const { queue, state, answer } = useAnswers(attempt);
  const [slots, setSlots] = useState<readonly AttemptSlot[]>(attempt.slots);
  const [flags, setFlags] = useState<ReadonlySet<number>>(new Set());
  usePreloadQuestions(slots.map((s) => s.questionType));
  const [mapOpen, setMapOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const last = slots.length;
  const onSummary = q === 'end';
  const current = onSummary ? last + 1 : Math.min(Math.max(Number(q) || 1, 1), last);
  const slot = slots[current - 1];
  const go = (to: number): void => {
    setMapOpen(false);
    void queue.flush();
    void navigate({ to: '.', search: { q: to > last ? 'end' : to }, replace: true });
  };
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

  const overview: SlotState[] = slots.map(({ number }) => ({ number, answered: answeredIn(state, number), flagged: flags.has(number) }));
  const flag = (number: number): void => {
    const next = new Set(flags);
    if (!next.delete(number)) next.add(number);
    setFlags(next);
  };
  return (
    <div className="player" data-focus-mode="">
      <div className="player-head">
        <b className="player-title">{onSummary ? t('quiz.summary') : t('quiz.question-of', { number: current, count: last })}</b>
        <SavedState saved={state.saved.state === 'failed' ? { state: 'failed' } : state.saved} />
        {attempt.deadline && <TimeLeft deadline={attempt.deadline} serverNow={attempt.serverNow} onOver={() => go(last + 1)} />}
      </div>
      <div className="player-body">
        <h1 ref={heading} tabIndex={-1} className={onSummary ? undefined : 'visually-hidden'}>
          {onSummary ? t('quiz.summary-title') : t('quiz.question-of', { number: current, count: last })}
        </h1>
        {state.saved.state === 'failed' && <Notice kind="bad">{problemText(state.saved.error).message}</Notice>}
        {slot ? (
          <>
            <QuestionPlayer
              key={slot.number}
              type={slot.view ? slot.questionType : ''}
              view={slot.view}
              response={state.answers.get(slot.number)?.response ?? null}
              onChange={(response) => answer(slot.number, response)}
              disabled={slot.offer?.answer === false}
            />
            <QuestionActions
              attemptId={attempt.id}
              slot={slot}
              queue={queue}
              onSlot={(next) => setSlots(slots.map((s) => (s.number === next.number ? next : s)))}
            />
            <div className="cluster">
              <Button kind="ghost" icon={IconFlag} aria-pressed={flags.has(slot.number)} onClick={() => flag(slot.number)}>
                {t(flags.has(slot.number) ? 'quiz.unflag' : 'quiz.flag')}
              </Button>
              <span className="muted small">{t('quiz.count-points', { count: slot.maxMark, points: format.number(slot.maxMark) })}</span>
            </div>
          </>
        ) : (
          <Summary attempt={attempt} overview={overview} queue={queue} go={go} />
        )}
      </div>
      <nav className="player-foot" aria-label={t('quiz.pages')}>
        <div>
          <Button icon={IconArrowLeft} disabled={current === 1} onClick={() => go(current - 1)}>
            {t('quiz.back')}
          </Button>
          <Button kind="ghost" icon={IconLayoutGrid} onClick={() => setMapOpen(true)} aria-haspopup="dialog">
            {t('quiz.map-short', { done: overview.filter((s) => s.answered).length, count: last })}
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
        <QuestionMap overview={overview} current={current} go={go} />
        <p>
          <Badge icon={IconFlag}>{t('quiz.map-help')}</Badge>
        </p>
      </Dialog>
    </div>
  );
}
