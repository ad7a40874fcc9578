import { Section, Slot } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { CourseRows } from '../courses/course-rows.js';

export function TeacherToday() {
  const { t } = useTranslation();
  return (
    <>
      <Slot name="today.teacher" props={{}} />
      <Section title={t('web.courses.mine')}>
        <CourseRows empty={t('web.courses.none-teacher')} />
      </Section>
    </>
  );
}
