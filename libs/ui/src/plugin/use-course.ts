import { useTranslation } from 'react-i18next';
import { $api } from '../api/client.js';
import type { Crumb } from '../components/page.js';

/** The course that an activity is in: the way back to it, and what the reader may do there. Nothing is asked before its id is known. */
export function useCourse(courseId: string | undefined) {
  const { t } = useTranslation();
  const course = $api.useQuery(
    'get',
    '/courses/courses/{courseId}',
    { params: { path: { courseId: courseId ?? '' } } },
    { enabled: courseId !== undefined },
  ).data;
  const crumbs: readonly Crumb[] = [
    { to: '/courses', label: t('ui.courses') },
    ...(courseId ? [{ to: `/courses/${courseId}`, label: course?.name ?? '…' }] : []),
  ];
  const may = (capability: string): boolean => course?.my.capabilities.includes(capability) ?? false;
  return { course, crumbs, may };
}
