import type { ForumTopic } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardPath } from '../board-path.js';

/** Each leads to the topics of its board that have it. */
export function TopicTags({ topic }: { topic: ForumTopic }) {
  const { t } = useTranslation();
  const { tags } = topic;
  if (tags.length === 0) return null;
  return (
    <ul className="cluster" aria-label={t('forum.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link className="forum-tag" to={boardPath(topic)} search={{ tag }}>
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
