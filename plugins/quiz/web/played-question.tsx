import { type AnswerUploads, type AttemptSlot, Button, IconFlag, QuestionPlayer, useFormat } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import type { AnswerQueue } from './answer-queue.js';
import type { AttemptServer } from './attempt-server.js';
import { QuestionActions } from './question-actions.js';

/** A question on its page, with all that can be done to it. */
export function PlayedQuestion({
  slot,
  alone,
  server,
  queue,
  response,
  onAnswer,
  uploads,
  onSlot,
  flagged,
  onFlag,
}: {
  slot: AttemptSlot;
  /** It is the only one on the page, whose heading has its number. */
  alone: boolean;
  server: AttemptServer;
  queue: AnswerQueue;
  response: unknown;
  onAnswer: (response: unknown) => void;
  uploads: AnswerUploads;
  onSlot: (slot: AttemptSlot) => void;
  flagged: boolean;
  onFlag: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = t('quiz.question-number', { number: slot.number });
  return (
    <section className="stack" aria-label={alone ? undefined : number}>
      {!alone && <h2>{number}</h2>}
      <QuestionPlayer
        type={slot.view ? slot.questionType : ''}
        view={slot.view}
        response={response}
        onChange={onAnswer}
        uploads={uploads}
        disabled={slot.offer?.answer === false}
      />
      <QuestionActions server={server} slot={slot} queue={queue} onSlot={onSlot} />
      <div className="cluster">
        <Button kind="ghost" icon={IconFlag} aria-pressed={flagged} onClick={onFlag}>
          {t(flagged ? 'quiz.unflag' : 'quiz.flag')}
        </Button>
        {slot.maxMark > 0 && (
          <span className="muted small">{t('quiz.count-points', { count: slot.maxMark, points: format.number(slot.maxMark) })}</span>
        )}
      </div>
    </section>
  );
}
