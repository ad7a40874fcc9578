import { SelectField, useCourse } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Which activity of the course a topic is about; '' none. Nothing is asked in a course that has none but the forum. */
export function AboutField({
  courseId,
  forumId,
  value,
  error,
  onChange,
}: {
  courseId: string;
  forumId: string;
  value: string;
  error?: string;
  onChange: (activityId: string) => void;
}) {
  const { t } = useTranslation();
  const { course } = useCourse(courseId);
  const activities = (course?.sections ?? []).flatMap((section) => section.activities).filter(({ id }) => id !== forumId);
  if (activities.length === 0) return null;
  return (
    <SelectField
      label={t('forum.about-activity')}
      value={value}
      error={error}
      onChange={onChange}
      options={[{ value: '', label: t('forum.about-nothing') }, ...activities.map(({ id, name }) => ({ value: id, label: name }))]}
      optional
    />
  );
}
