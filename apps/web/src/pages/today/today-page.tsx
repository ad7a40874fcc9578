import { addressName, Page, Segments, type SignedIn, useFormat, useSession } from '@sreda/ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuardianToday } from './guardian-today.js';
import { HeadToday } from './head-today.js';
import { OtherToday } from './other-today.js';
import { StudentToday } from './student-today.js';
import { TeacherToday } from './teacher-today.js';

const TEACHING = ['teacher', 'class-teacher', 'tutor', 'methodist', 'content-provider'];

/** As whom a person looks at the day; who is several people at once (a teacher with a child at the school) chooses. */
type View = 'student' | 'head' | 'teacher' | 'guardian';

function viewsOf({ roles, capabilities, children, organisation }: SignedIn): View[] {
  return [
    ...(roles.includes('student') ? ['student' as const] : []),
    ...(organisation && capabilities.includes('courses:view-figures') ? ['head' as const] : []),
    ...(roles.some((r) => TEACHING.includes(r)) ? ['teacher' as const] : []),
    ...(children.length > 0 ? ['guardian' as const] : []),
  ];
}

/** The first page: what is the state, what is to be done. The packages know it, those of plugins through slots. */
export default function TodayPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const mine = viewsOf(session);
  const [chosen, setChosen] = useState<View>();
  const view = chosen ?? mine[0];
  const { person, organisation } = session;
  const day: Readonly<Record<View, ReactNode>> = {
    student: <StudentToday personId={person.id} />,
    teacher: <TeacherToday />,
    guardian: <GuardianToday />,
    head: organisation && <HeadToday organisation={organisation} />,
  };
  return (
    <Page title={t('web.today.hello', { name: addressName(person) })} subtitle={format.today()}>
      {mine.length > 1 && view && (
        <Segments
          label={t('web.today.as')}
          value={view}
          onChange={setChosen}
          options={mine.map((value) => ({ value, label: t(`web.today.as-${value}`) }))}
        />
      )}
      {view ? day[view] : <OtherToday />}
    </Page>
  );
}
