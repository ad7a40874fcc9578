import { SelectField, useCourse } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { type Target, targetText } from './target.js';

/**
 * What a topic is about, as `targetText` writes it: an activity of the course, or what it is about already (`given`). Nothing is asked where there is
 * neither.
 */
export function AboutField({
  courseId,
  boardId,
  given,
  value,
  error,
  onChange,
}: {
  courseId: string | null;
  boardId: string;
  given: (Target & { readonly name: string }) | null;
  value: string;
  error?: string;
  onChange: (target: string) => void;
}) {
  const { t } = useTranslation();
  const { course } = useCourse(courseId ?? undefined);
  const activities = (course?.sections ?? []).flatMap((section) => section.activities).filter(({ id }) => id !== boardId);
  const isOther = given !== null && activities.every(({ id }) => id !== given.id);
  if (activities.length === 0 && !isOther) return null;
  return (
    <SelectField
      label={t('forum.about-what')}
      help={t('forum.about-help')}
      value={value}
      error={error}
      onChange={onChange}
      options={[
        { value: '', label: t('forum.about-nothing') },
        ...(isOther ? [{ value: targetText(given), label: given.name }] : []),
        ...activities.map(({ id, name }) => ({ value: targetText({ kind: 'activity', id }), label: name })),
      ]}
      optional
    />
  );
}
