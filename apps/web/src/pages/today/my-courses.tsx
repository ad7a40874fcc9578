import { Section } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { CourseRows } from '../courses/course-rows.js';

/** The courses that I teach, drafts left out: those have a place of their own. */
export function MyCourses() {
  const { t } = useTranslation();
  return (
    <Section title={t('web.courses.mine')}>
      <CourseRows which={{ mine: true, state: 'published' }} empty={t('web.courses.none-teacher')} />
    </Section>
  );
}
