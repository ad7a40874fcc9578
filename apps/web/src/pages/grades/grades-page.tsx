import { $api, EmptyState, IconListCheck, Page, QueryView, Section, Segments, Skeleton, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeRows } from './grade-rows.js';

function GradesOf({ personId, empty }: { personId: string; empty: string }) {
  const { t } = useTranslation();
  const query = $api.useQuery('get', '/grades/persons/{personId}', { params: { path: { personId } } });
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="rows" />}
      isEmpty={({ items }) => items.every((course) => course.grades.length === 0)}
      empty={
        <EmptyState icon={IconListCheck} title={t('web.grades.none')}>
          {empty}
        </EmptyState>
      }
    >
      {({ items }) =>
        items
          .filter((course) => course.grades.length > 0)
          .map((course) => (
            <Section key={course.courseId} title={course.courseName}>
              <GradeRows grades={course.grades} personId={personId} />
            </Section>
          ))
      }
    </QueryView>
  );
}

/** My own grades, or a child's. */
export default function GradesPage() {
  const { t } = useTranslation();
  const { person, roles, children } = useSession();
  const people = [...(roles.includes('student') ? [{ id: person.id, name: t('web.grades.own') }] : []), ...children];
  const [chosen, setChosen] = useState(people[0]?.id ?? person.id);
  return (
    <Page title={t('web.nav.grades')} width="reading">
      {people.length > 1 && (
        <Segments
          label={t('web.grades.whose')}
          value={chosen}
          onChange={setChosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <GradesOf key={chosen} personId={chosen} empty={t(chosen === person.id ? 'web.grades.none-why' : 'web.grades.none-why-child')} />
    </Page>
  );
}
