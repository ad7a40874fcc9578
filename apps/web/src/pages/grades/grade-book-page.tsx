import { Page, Tabs, useCourse } from '@sreda/ui';
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
  const { course, crumbs, may } = useCourse(courseId);
  const root = `/courses/${courseId}/grades`;
  return (
    <Page title={t('web.nav.grades')} width={width} crumbs={crumbs}>
      <div className="no-print">
        <CourseTabs course={course} />
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
