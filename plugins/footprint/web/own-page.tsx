import { Page, Section, Segments, useSession } from '@sreda/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Profile } from './profile.js';
import { Timeline } from './timeline.js';

/** My own figures and time line, or a child's. */
export default function OwnPage() {
  const { t } = useTranslation();
  const { person, roles, children } = useSession();
  const people = [...(roles.includes('student') ? [{ id: person.id, name: t('footprint.own') }] : []), ...children];
  const [chosen, setChosen] = useState(people[0]?.id ?? person.id);
  return (
    <Page title={t('footprint.title')} width="reading">
      {people.length > 1 && (
        <Segments
          label={t('footprint.whose')}
          value={chosen}
          onChange={setChosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Profile key={chosen} personId={chosen} />
      <Section title={t('footprint.timeline')}>
        <Timeline key={chosen} personId={chosen} />
      </Section>
    </Page>
  );
}
