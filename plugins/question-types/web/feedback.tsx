import { Badge, IconCheck, IconX, type QuestionReview, RichText } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Right or wrong: icon and word. */
export function Verdict({ right }: { right: boolean }) {
  const { t } = useTranslation();
  return (
    <Badge kind={right ? 'good' : 'bad'} icon={right ? IconCheck : IconX}>
      {t(right ? 'question-types.web-right' : 'question-types.web-wrong')}
    </Badge>
  );
}

/** What the author says about the response as a whole. */
export function Feedback({ review }: { review: QuestionReview | null }) {
  const { t } = useTranslation();
  if (!review || review.feedback.length === 0) return null;
  return (
    <div className="s-notice" role="note" aria-label={t('question-types.web-feedback')}>
      <div className="stack-tight">
        {review.feedback.map((text, i) => (
          <RichText key={i} value={text} />
        ))}
      </div>
    </div>
  );
}
