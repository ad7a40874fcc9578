import {
  $api,
  Button,
  EmptyState,
  type GradeTotal,
  IconListCheck,
  Mark,
  Page,
  type PeriodMark,
  QueryView,
  Section,
  Segments,
  Skeleton,
  useFormat,
  useSession,
} from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GradeRows } from './grade-rows.js';
import { usePeriodName } from './period-name.js';
import { WhyDialog } from './why-dialog.js';
import './grades.css';

interface Person {
  readonly id: string;
  readonly name: string;
}

function GradesOf({ person, empty }: { person: Person; empty: string }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState<{ readonly courseId: string; readonly courseName: string } | null>(null);
  const query = $api.useQuery('get', '/grades/persons/{personId}', { params: { path: { personId: person.id } } });
  return (
    <>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="rows" />}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconListCheck} title={t('web.grades.none')}>
            {empty}
          </EmptyState>
        }
      >
        {({ items }) =>
          items.map((course) => (
            <Section key={course.courseId} title={course.courseName}>
              <Totals {...course} onWhy={() => setWhy(course)} />
              <GradeRows grades={course.grades} personId={person.id} />
            </Section>
          ))
        }
      </QueryView>
      <WhyDialog
        courseId={why?.courseId ?? ''}
        personId={why && person.id}
        title={why?.courseName ?? ''}
        categoryId={null}
        onClose={() => setWhy(null)}
      />
    </>
  );
}

/** What all the grades come to so far, and the marks of the periods. */
function Totals({
  total,
  periods,
  courseName,
  onWhy,
}: {
  total: GradeTotal;
  periods: readonly PeriodMark[];
  courseName: string;
  onWhy: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const periodName = usePeriodName();
  return (
    <div className="stack-tight">
      {total.value !== null && (
        <p className="grades-total numbers">
          <span>
            {t('web.gradebook.so-far')} <b>{t('web.grades.of', { value: format.number(total.value), max: format.number(total.max) })}</b>
          </span>
          {total.mark !== null && <Mark value={String(total.mark)} label={t('web.gradebook.mark', { mark: total.mark })} />}
          <span className="s-row-end">
            <Button kind="ghost" onClick={onWhy} aria-label={t('web.grades.why-this', { name: courseName })}>
              {t('web.grades.why')}
            </Button>
          </span>
        </p>
      )}
      {periods.length > 0 && (
        <ul className="cluster">
          {periods.map((period) => (
            <li key={`${period.yearId}${period.kind}${period.number}`} className="cluster">
              <span className="muted">{periodName(period)}</span>
              {period.mark !== null ? (
                <Mark value={String(period.mark)} />
              ) : (
                <b>
                  {period.state === 'not-attested' ? t('web.gradebook.not-attested') : t(`web.grades.state-${period.state ?? 'absent'}`)}
                </b>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** My own grades, or a child's. */
export default function GradesPage() {
  const { t } = useTranslation();
  const { person, roles, children } = useSession();
  const people: Person[] = [...(roles.includes('student') ? [{ id: person.id, name: t('web.grades.own') }] : []), ...children];
  const [chosen, setChosen] = useState(people[0]?.id ?? person.id);
  const shown = people.find(({ id }) => id === chosen) ?? { id: person.id, name: t('web.grades.own') };
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
      <GradesOf key={chosen} person={shown} empty={t(chosen === person.id ? 'web.grades.none-why' : 'web.grades.none-why-child')} />
    </Page>
  );
}
