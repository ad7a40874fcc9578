import { type Course, Tabs } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The pages of a course that the reader may open; nothing when that is the course alone. */
export function CourseTabs({ course }: { course: Course | undefined }) {
  const { t } = useTranslation();
  if (!course) return null;
  const pages = [
    { capability: 'enrolment:view', to: 'participants', label: t('web.participants.title') },
    { capability: 'questions:view', to: 'bank', label: t('web.bank.title') },
    { capability: 'courses:view-progress', to: 'progress', label: t('web.course.progress-tab') },
    { capability: 'grades:view-all', to: 'grades', label: t('web.nav.grades') },
    { capability: 'courses:edit', to: 'settings', label: t('web.course.settings') },
  ].filter(({ capability }) => course.my.capabilities.includes(capability));
  if (pages.length === 0) return null;
  const root = `/courses/${course.id}`;
  return (
    <Tabs
      label={course.name}
      items={[{ to: root, label: t('web.course.tab') }, ...pages.map(({ to, label }) => ({ to: `${root}/${to}`, label }))]}
    />
  );
}
