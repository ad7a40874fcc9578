import { asProblem, Button, Notice, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionMap } from './question-map.js';
import type { SlotState } from './player.js';
import type { UploadQueue } from './upload-queue.js';

/**
 * Before handing in: names what is unanswered. Nothing is handed in before every answer has reached the server, unless the time is over: then it goes
 * by itself, with what has arrived.
 */
export function Summary({
  onFinish,
  overview,
  arrive,
  uploads,
  over,
  go,
}: {
  /** Hands in. */
  onFinish: () => Promise<void>;
  overview: readonly SlotState[];
  /** Answers whether everything has reached the server. */
  arrive: (withFiles: boolean) => Promise<boolean>;
  uploads: UploadQueue;
  over: boolean;
  go: (number: number) => void;
}) {
  const { t } = useTranslation();
  const problemText = useProblem();
  const open = overview.filter((s) => s.asks && !s.answered);
  const flagged = overview.filter((s) => s.flagged);
  const numbers = (slots: readonly SlotState[]): string => slots.map((s) => s.number).join(', ');
  const finish = useMutation({
    mutationFn: async () => {
      if (!(await arrive(!over)) && !over) return uploads.hasRefused ? ('files-refused' as const) : ('answers-wait' as const);
      await onFinish();
      void uploads.forget();
      return 'handed-in' as const;
    },
  });
  const { mutate } = finish;
  useEffect(() => {
    if (over) mutate();
  }, [over, mutate]);
  const offline = finish.data === 'answers-wait' || (finish.error && asProblem(finish.error).offline);
  return (
    <div className="stack">
      {open.length > 0 ? (
        <Notice kind="warn">{t('quiz.unanswered', { count: open.length, numbers: numbers(open) })}</Notice>
      ) : (
        <Notice kind="good">{t('quiz.all-answered')}</Notice>
      )}
      {flagged.length > 0 && <p>{t('quiz.flagged-list', { numbers: numbers(flagged) })}</p>}
      <QuestionMap overview={overview} go={go} />
      {over && <Notice kind="warn">{t('quiz.time-over-handing-in')}</Notice>}
      {offline ? <Notice kind="warn">{t(over ? 'quiz.finish-offline-over' : 'quiz.finish-offline')}</Notice> : null}
      {finish.data === 'files-refused' && <Notice kind="bad">{t('quiz.files-refused')}</Notice>}
      {finish.error && !offline ? <Notice kind="bad">{problemText(finish.error).message}</Notice> : null}
      <div className="cluster">
        <Button kind="primary" busy={finish.isPending} onClick={() => finish.mutate()}>
          {t('quiz.finish')}
        </Button>
      </div>
      <p className="muted small">{t('quiz.finish-help')}</p>
    </div>
  );
}
