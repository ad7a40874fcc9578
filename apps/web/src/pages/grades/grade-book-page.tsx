import { $api, Page, Tabs } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CourseTabs } from '../courses/course-tabs.js';

/** One of the pages of a course's grade book: the table, the marks of periods, the set-up. */
export function GradeBookPage({
  courseId,
  width = 'full',
  children,
}: {
  courseId: string;
  width?: 'full' | 'reading';
  /** Gets whether the reader has a capability in the course. */
  children: (may: (capability: string) => boolean) => ReactNode;
}) {
  const { t } = useTranslation();
  const course = $api.useQuery('get', '/courses/courses/{courseId}', { params: { path: { courseId } } });
  const root = `/courses/${courseId}/grades`;
  const may = (capability: string): boolean => course.data?.my.capabilities.includes(capability) ?? false;
  return (
    <Page
      title={t('web.nav.grades')}
      width={width}
      crumbs={[
        { to: '/courses', label: t('web.nav.courses') },
        { to: `/courses/${courseId}`, label: course.data?.name ?? '…' },
      ]}
    >
      <div className="no-print">
        <CourseTabs course={course.data} />
        <Tabs
          label={t('web.nav.grades')}
          items={[
            { to: root, label: t('web.gradebook.table') },
            { to: `${root}/periods`, label: t('web.gradebook.periods') },
            { to: `${root}/set-up`, label: t('web.gradebook.set-up') },
          ]}
        />
      </div>
      {children(may)}
    </Page>
  );
}
