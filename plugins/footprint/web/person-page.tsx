import { Page } from '@sreda/ui';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Timeline } from './timeline.js';

/** The time line of a student, for those who may see it. */
export default function PersonPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ strict: false }) as { personId: string };
  return (
    <Page title={t('footprint.title')} width="reading">
      <Timeline personId={personId} />
    </Page>
  );
}
