import { type Crumb, type ForumTopic, useCourse } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { boardPath } from './board-path.js';

/** The way back from a topic: its course and the forum in it, or the network and its section. */
export function useBoardCrumbs(topic: ForumTopic | undefined): readonly Crumb[] {
  const { t } = useTranslation();
  const board = topic?.board;
  const { crumbs } = useCourse(board?.courseId ?? undefined);
  if (topic && board?.kind === 'network') {
    return [
      { to: '/forum/network', label: t('forum.network.nav') },
      { to: boardPath(topic), label: board.name },
    ];
  }
  return topic && board ? [...crumbs, { to: boardPath(topic), label: board.name }] : [];
}
