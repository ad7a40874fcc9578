import { TagsField } from '@sreda/ui';
import { useBoardTags } from './use-board-tags.js';

const LIMITS = { max: 5, maxLength: 40 };

/** Tags of a topic; those of its board are proposed. */
export function TopicTagsField({
  boardId,
  value,
  error,
  onChange,
}: {
  boardId: string;
  value: readonly string[];
  error?: string;
  onChange: (tags: readonly string[]) => void;
}) {
  const known = useBoardTags(boardId).map(({ name }) => name);
  return <TagsField {...LIMITS} known={known} value={value} error={error} onChange={onChange} />;
}
