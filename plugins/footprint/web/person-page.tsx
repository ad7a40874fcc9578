import { Page, useParam } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Timeline } from './timeline.js';

/** The time line of a student, for those who may see it. */
export default function PersonPage() {
  const { t } = useTranslation();
  const personId = useParam('personId');
  return (
    <Page title={t('footprint.title')} width="reading">
      <Timeline personId={personId} />
    </Page>
  );
}
