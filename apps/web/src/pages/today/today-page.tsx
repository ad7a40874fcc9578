import { addressName, Page, Segments, useFormat, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuardianToday } from './guardian-today.js';
import { StudentToday } from './student-today.js';
import { TeacherToday } from './teacher-today.js';

const TEACHING = ['teacher', 'class-teacher', 'tutor', 'methodist', 'content-provider', 'head', 'administrator'];
const views = { student: StudentToday, teacher: TeacherToday, guardian: GuardianToday };
type View = keyof typeof views;

/** The first page. Who is several people at once (a teacher with a child at the school) chooses whose day it shows. */
export default function TodayPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const mine: View[] = [
    ...(session.roles.includes('student') ? ['student' as const] : []),
    ...(session.roles.some((r) => TEACHING.includes(r)) ? ['teacher' as const] : []),
    ...(session.children.length > 0 ? ['guardian' as const] : []),
  ];
  const [view, setView] = useState<View>(mine[0] ?? 'teacher');
  const Today = views[view];
  return (
    <Page title={t('web.today.hello', { name: addressName(session.person) })}>
      <p className="muted">{format.today()}</p>
      {mine.length > 1 && (
        <Segments
          label={t('web.today.as')}
          value={view}
          onChange={setView}
          options={mine.map((value) => ({ value, label: t(`web.today.as-${value}`) }))}
        />
      )}
      <Today />
    </Page>
  );
}
