import type { ForumTopic } from '@sreda/ui';

/** Where the topics of its board are. */
export const boardPath = ({ boardId, board }: ForumTopic): string =>
  board.kind === 'network' ? `/forum/network/${boardId}` : `/forum/${boardId}`;
