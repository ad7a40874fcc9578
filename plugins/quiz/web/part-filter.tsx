import { $api, SelectField } from '@sreda/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A class or a group that a page is narrowed to; it is in the address. */
export interface Part {
  readonly classId?: string;
  readonly groupId?: string;
}

export function usePart(): Part {
  const { classId, groupId }: Part = useSearch({ strict: false });
  return { ...(classId && { classId }), ...(groupId && { groupId }) };
}

/** Shown where there is something to choose. */
export function PartFilter({ activityId }: { activityId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: Part = useSearch({ strict: false });
  const { data } = $api.useQuery('get', '/quiz/activities/{activityId}/results/classes', { params: { path: { activityId } } });
  const narrow = (part: Part): void => void navigate({ to: '.', search: { ...search, ...part }, replace: true });
  const { items: classes = [], groups = [] } = data ?? {};
  return (
    <>
      {classes.length > 1 && (
        <SelectField
          label={t('quiz.class')}
          value={search.classId ?? ''}
          onChange={(classId) => narrow({ classId: classId || undefined })}
          options={[{ value: '', label: t('quiz.all-classes') }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {groups.length > 0 && (
        <SelectField
          label={t('quiz.group')}
          value={search.groupId ?? ''}
          onChange={(groupId) => narrow({ groupId: groupId || undefined })}
          options={[{ value: '', label: t('quiz.all-groups') }, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
    </>
  );
}
