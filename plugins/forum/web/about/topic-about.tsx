import type { ForumTopic } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTargetPath } from './target.js';

/** What a topic is about; without a link while its plugin is off. */
export function TopicAbout({ topic: { about } }: { topic: ForumTopic }) {
  const { t } = useTranslation();
  const pathOf = useTargetPath();
  if (about === null) return null;
  const path = pathOf(about);
  const text = t(about.kind === 'question' ? 'forum.about-question' : 'forum.about', { name: about.name });
  return <p>{path ? <Link to={path}>{text}</Link> : text}</p>;
}
