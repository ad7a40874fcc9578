import { Section } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Timeline } from './timeline.js';

/** The last things a child did, on the guardian's «Сегодня». */
export default function GuardianSlot({ personId }: { personId: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t('footprint.lately')}>
      <Timeline personId={personId} level="h3" />
    </Section>
  );
}
