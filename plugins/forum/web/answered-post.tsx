import type { ForumPost } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The post that another one answers: who wrote it and how it begins. Leads to it. */
export function AnsweredPost({ answers, onGoTo }: { answers: NonNullable<ForumPost['answers']>; onGoTo: (postId: string) => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="forum-answered" onClick={() => onGoTo(answers.id)}>
      <span className="muted small">{t('forum.answers', { name: answers.authorName ?? t('forum.nobody') })}</span>
      <span className="forum-excerpt">{answers.excerpt}</span>
    </button>
  );
}
