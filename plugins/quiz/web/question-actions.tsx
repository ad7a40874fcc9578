import type { RichText as RichTextValue } from '@sreda/contracts';
import { type AttemptSlot, Button, type I18nMessage, Notice, RichText, useMessages, useProblem } from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AnswerQueue } from './answer-queue.js';
import type { AttemptServer } from './attempt-server.js';

/** What the behaviour offers beside saving: to check the answer, to try again, hints. Most tests offer nothing. */
export function QuestionActions({
  server,
  slot,
  queue,
  onSlot,
}: {
  server: AttemptServer;
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
      const response = answer?.response as Record<string, unknown> | null | undefined;
      return (await server.answer(slot.number, { response, sequence: (answer?.sequence ?? 0) + 1, action })).slot;
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
