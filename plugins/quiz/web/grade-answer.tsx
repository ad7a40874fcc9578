import type { RichText as RichTextValue } from '@sreda/contracts';
import {
  api,
  Badge,
  Button,
  IconCircleCheck,
  Notice,
  type QuestionReview,
  QuestionReviewView,
  type QuizAnswerToGrade,
  RichText,
  TextArea,
  TextField,
  useFormat,
  useProblem,
} from '@sreda/ui';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsOf } from './slot-input.js';

/** One answer with the mark beside it: the field has the focus, so digits are the mark, and Ctrl+Enter saves and goes on. */
export function GradeAnswer({ answer, number, done }: { answer: QuizAnswerToGrade; number: number; done: (goOn: boolean) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblem();
  const { slot, minMark, topMark } = answer;
  const given = slot.review?.mark;
  const [points, setPoints] = useState(typeof given === 'number' ? String(given).replace('.', ',') : '');
  const [comment, setComment] = useState('');
  const [sequence, setSequence] = useState(slot.sequence);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const mark = points.trim() === '' ? null : pointsOf(points);
  const wrong = mark === undefined || (mark !== null && (mark < minMark || mark > topMark));
  const save = useMutation({
    mutationFn: async (_goOn: boolean) => {
      const { data } = await api.PUT('/quiz/attempts/{attemptId}/slots/{slot}/mark', {
        params: { path: { attemptId: answer.attemptId, slot: slot.number } },
        body: { mark: mark ?? null, ...(comment.trim() && { comment: comment.trim() }), sequence },
      });
      return data;
    },
    onSuccess: (saved, goOn) => {
      if (saved) setSequence(saved.sequence);
      done(goOn);
    },
  });
  const send = (goOn: boolean): void => {
    if (!wrong && !save.isPending) save.mutate(goOn);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send(true);
  };
  const forGrader = answer.forGrader as unknown as RichTextValue | null;
  const standing = slot.review?.comment as unknown as RichTextValue | null | undefined;
  return (
    <div className="quiz-grade" onKeyDown={keys}>
      <section className="s-panel stack" aria-label={t('quiz.the-answer')}>
        <div className="cluster">
          <b>{answer.name ?? t('quiz.work-number', { number })}</b>
          <span className="muted">{t('quiz.handed-in-at', { when: format.moment(answer.finishedAt) })}</span>
        </div>
        <QuestionReviewView
          type={slot.view ? slot.questionType : ''}
          view={slot.view}
          response={slot.response}
          rightAnswer={slot.review?.rightAnswer ?? null}
          review={(slot.review?.feedback as unknown as QuestionReview | undefined) ?? null}
        />
      </section>
      <form
        className="s-panel stack quiz-grade-mark"
        aria-label={t('quiz.the-mark')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        <div ref={field}>
          <TextField
            label={t('quiz.mark-of', { min: format.number(minMark), max: format.number(topMark) })}
            value={points}
            onChange={setPoints}
            inputMode="decimal"
            autoComplete="off"
            data-mark=""
            error={
              wrong && points !== '' ? t('quiz.mark-out-of-range', { min: format.number(minMark), max: format.number(topMark) }) : undefined
            }
          />
        </div>
        {forGrader && (
          <div className="s-notice" role="note" aria-label={t('quiz.for-grader')}>
            <div>
              <b>{t('quiz.for-grader')}</b>
              <RichText value={forGrader} />
            </div>
          </div>
        )}
        {standing && (
          <div>
            <span className="s-field-label">{t('quiz.comment')}</span>
            <RichText value={standing} />
          </div>
        )}
        <TextArea
          label={t(standing ? 'quiz.comment-new' : 'quiz.comment')}
          help={t('quiz.comment-help')}
          value={comment}
          onChange={setComment}
          rows={4}
          optional
        />
        {save.error && <Notice kind="bad">{problemText(save.error).message}</Notice>}
        <div className="s-form-actions">
          <Button kind="primary" type="submit" busy={save.isPending} disabled={wrong} aria-keyshortcuts="Control+Enter">
            {t('quiz.save-and-next')}
          </Button>
          <Button disabled={wrong} busy={save.isPending} onClick={() => send(false)}>
            {t('quiz.save-mark')}
          </Button>
        </div>
        {save.isSuccess && (
          <Badge kind="good" icon={IconCircleCheck}>
            {t('quiz.mark-saved')}
          </Badge>
        )}
      </form>
    </div>
  );
}
