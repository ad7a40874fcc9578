import { ButtonLink, IconMessageCircle, useCourse } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Leads from an activity to what is said about it; not in a course without a forum. What the course has is known to every page of it. */
export default function DiscussActivity({ activityId, courseId }: { activityId: string; courseId: string }) {
  const { t } = useTranslation();
  const { course } = useCourse(courseId);
  const hasForum = course?.sections.some(({ activities }) => activities.some(({ type }) => type === 'forum')) ?? false;
  return (
    hasForum && (
      <div>
        <ButtonLink icon={IconMessageCircle} to={`/forum/about/activity/${activityId}`}>
          {t('forum.discuss')}
        </ButtonLink>
      </div>
    )
  );
}
