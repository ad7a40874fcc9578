import type { RichText as RichTextValue } from '@sreda/contracts';
import {
  type Attempt,
  type AttemptSlot,
  Badge,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconX,
  Notice,
  type QuestionReview,
  QuestionReviewView,
  RichText,
  useFormat,
} from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import './quiz.css';

function Verdict({ slot }: { slot: AttemptSlot }) {
  const { t } = useTranslation();
  if (slot.state.endsWith('right'))
    return (
      <Badge kind="good" icon={IconCheck}>
        {t('quiz.right')}
      </Badge>
    );
  if (slot.state.endsWith('partial'))
    return (
      <Badge kind="warn" icon={IconCheck}>
        {t('quiz.partial')}
      </Badge>
    );
  if (slot.state.endsWith('wrong'))
    return (
      <Badge kind="bad" icon={IconX}>
        {t('quiz.wrong')}
      </Badge>
    );
  if (slot.state === 'needsgrading') return <Badge icon={IconClock}>{t('quiz.waits')}</Badge>;
  if (slot.state.endsWith('gaveup')) return <Badge icon={IconCircleDashed}>{t('quiz.not-answered')}</Badge>;
  return null;
}

const Author = ({ label, text }: { label: string; text: unknown }) =>
  text ? (
    <div className="s-notice" role="note" aria-label={label}>
      <div>
        <b>{label}</b>
        <RichText value={text as RichTextValue} />
      </div>
    </div>
  ) : null;

function ReviewedQuestion({ slot }: { slot: AttemptSlot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mark = slot.review?.mark;
  return (
    <section className="s-panel stack" aria-labelledby={`question-${slot.number}`}>
      <div className="s-section-head">
        <h2 id={`question-${slot.number}`}>{t('quiz.question-number', { number: slot.number })}</h2>
        <div className="cluster">
          <Verdict slot={slot} />
          {typeof mark === 'number' && (
            <span className="numbers muted">{t('quiz.points', { mark: format.number(mark), max: format.number(slot.maxMark) })}</span>
          )}
        </div>
      </div>
      <QuestionReviewView
        type={slot.view ? slot.questionType : ''}
        view={slot.view}
        response={slot.response}
        rightAnswer={slot.review?.rightAnswer ?? null}
        review={(slot.review?.feedback as unknown as QuestionReview | undefined) ?? null}
      />
      <Author label={t('quiz.explanation')} text={slot.review?.generalFeedback} />
      <Author label={t('quiz.comment')} text={slot.review?.comment} />
    </section>
  );
}

function Score({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!attempt.markShown) return <Notice>{t('quiz.score-hidden')}</Notice>;
  if (attempt.mark === null) return <Notice>{t('quiz.score-waits')}</Notice>;
  return (
    <p className="quiz-score">
      <b>{t('quiz.points', { mark: format.number(attempt.mark), max: format.number(attempt.maxMark) })}</b>
      {attempt.maxMark > 0 && <span className="muted"> {format.percent(attempt.mark / attempt.maxMark)}</span>}
    </p>
  );
}

/** A finished attempt: the points first, then each question with the answer given and what it was worth. */
export function AttemptResult({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  return (
    <>
      <Score attempt={attempt} />
      {attempt.overallFeedback && <p className="quiz-instructions">{attempt.overallFeedback}</p>}
      {!attempt.answersShown && <p className="muted">{t('quiz.answers-hidden')}</p>}
      {attempt.slots.map((slot) => (
        <ReviewedQuestion key={slot.number} slot={slot} />
      ))}
    </>
  );
}
