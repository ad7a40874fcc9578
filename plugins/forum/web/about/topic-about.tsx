import { type ForumTopic, useActivityRenderers } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The activity that a topic is about; without a link while its plugin is off. */
export function TopicAbout({ topic: { about } }: { topic: ForumTopic }) {
  const { t } = useTranslation();
  const renderers = useActivityRenderers();
  if (about === null) return null;
  const path = renderers.get(about.type)?.path(about.id);
  const text = t('forum.about', { name: about.name });
  return <p>{path ? <Link to={path}>{text}</Link> : text}</p>;
}
