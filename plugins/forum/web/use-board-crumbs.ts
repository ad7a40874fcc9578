import { type Crumb, type ForumTopic, useCourse } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The way back from a topic: its course and the forum in it, or the network and its section. */
export function useBoardCrumbs(topic: ForumTopic | undefined): readonly Crumb[] {
  const { t } = useTranslation();
  const board = topic?.board;
  const { crumbs } = useCourse(board?.courseId ?? undefined);
  if (topic && board?.kind === 'network') {
    return [
      { to: '/forum/network', label: t('forum.network.nav') },
      { to: `/forum/network/${topic.boardId}`, label: board.name },
    ];
  }
  return board?.activityId ? [...crumbs, { to: `/forum/${board.activityId}`, label: board.name }] : [];
}
