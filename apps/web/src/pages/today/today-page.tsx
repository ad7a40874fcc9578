import { addressName, Figures, Page, Section, Segments, type SignedIn, Slot, useFormat, useSession } from '@sreda/ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuardianToday } from './guardian-today.js';
import { OtherToday } from './other-today.js';

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

/** The first page: what is the state, what is to be done. Its parts come from the packages that know. */
export default function TodayPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const mine = viewsOf(session);
  const [chosen, setChosen] = useState<View>();
  const view = chosen ?? mine[0];
  const day: Readonly<Record<View, () => ReactNode>> = {
    student: () => <Slot name="today.student" props={{ personId: session.person.id }} />,
    teacher: () => <Slot name="today.teacher" props={{}} />,
    guardian: () => <GuardianToday />,
    head: () => (
      <Section title={session.organisation?.name ?? ''}>
        <Figures>
          <Slot name="today.head" props={{ organisationId: session.organisation?.id ?? '' }} />
        </Figures>
      </Section>
    ),
  };
  return (
    <Page title={t('web.today.hello', { name: addressName(session.person) })}>
      <p className="muted">{format.today()}</p>
      {mine.length > 1 && view && (
        <Segments
          label={t('web.today.as')}
          value={view}
          onChange={setChosen}
          options={mine.map((value) => ({ value, label: t(`web.today.as-${value}`) }))}
        />
      )}
      {view ? day[view]() : <OtherToday />}
    </Page>
  );
}
