import { Page, Section, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Profile } from './profile.js';
import { Timeline } from './timeline.js';

/** Figures and time line of a student, for those who may see them. */
export default function PersonPage() {
  const { t } = useTranslation();
  const personId = useParam('personId');
  return (
    <Page title={t('footprint.title')} width="reading">
      <Profile personId={personId} />
      <Section title={t('footprint.timeline')}>
        <Timeline personId={personId} />
      </Section>
    </Page>
  );
}
