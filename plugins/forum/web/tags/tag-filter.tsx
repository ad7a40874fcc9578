import { SelectField } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useBoardTags } from './use-board-tags.js';
import { useTag } from './use-tag.js';

/** Shown where there is something to choose. */
export function TagFilter({ boardId }: { boardId: string }) {
  const { t } = useTranslation();
  const { tag, narrow } = useTag();
  const known = useBoardTags(boardId);
  if (known.length === 0 && tag === undefined) return null;
  const isKnown = known.some(({ name }) => name === tag);
  return (
    <SelectField
      label={t('forum.tag')}
      value={tag ?? ''}
      onChange={(next) => narrow(next || undefined)}
      options={[
        { value: '', label: t('forum.all-tags') },
        ...(tag !== undefined && !isKnown ? [{ value: tag, label: tag }] : []),
        ...known.map(({ name, topics }) => ({ value: name, label: `${name} (${topics})` })),
      ]}
    />
  );
}
