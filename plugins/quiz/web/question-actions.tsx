import type { RichText as RichTextValue } from '@sreda/contracts';
import { api, type AttemptSlot, Button, type I18nMessage, Notice, RichText, useMessages, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerQueue } from './answer-queue.js';

/** What the behaviour offers beside saving: to check the answer, to try again, hints. Most tests offer nothing. */
export function QuestionActions({
  attemptId,
  slot,
  queue,
  onSlot,
}: {
  attemptId: string;
  slot: AttemptSlot;
  queue: AnswerQueue;
  onSlot: (slot: AttemptSlot) => void;
}) {
  const { t } = useTranslation();
  const message = useMessages();
  const problemText = useProblem();
  const act = useMutation({
    mutationFn: async (action: 'submit' | 'tryAgain') => {
      await queue.flush();
      const answer = queue.state().answers.get(slot.number);
      const { data } = await api.PUT('/quiz/attempts/{attemptId}/slots/{slot}', {
        params: { path: { attemptId, slot: slot.number } },
        body: { response: answer?.response as Record<string, unknown> | null | undefined, sequence: (answer?.sequence ?? 0) + 1, action },
      });
      return data?.slot;
    },
    onSuccess: (next) => {
      if (!next) return;
      queue.adopt(next.number, next.response, next.sequence, next.state);
      onSlot(next);
    },
  });
  const { offer } = slot;
  if (!offer) return null;
  return (
    <>
      {offer.hint && (
        <Notice>
          <RichText value={offer.hint.text as unknown as RichTextValue} />
        </Notice>
      )}
      {offer.notes.map((note) => (
        <p key={note.key} className="muted">
          {message(note as I18nMessage)}
        </p>
      ))}
      {act.error && <Notice kind="bad">{problemText(act.error).message}</Notice>}
      {(offer.submit || offer.tryAgain) && (
        <div className="cluster">
          {offer.submit && (
            <Button busy={act.isPending} onClick={() => act.mutate('submit')}>
              {t('quiz.check')}
            </Button>
          )}
          {offer.tryAgain && (
            <Button busy={act.isPending} onClick={() => act.mutate('tryAgain')}>
              {t('quiz.try-again')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
