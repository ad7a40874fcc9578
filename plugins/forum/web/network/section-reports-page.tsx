import { Page } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Reports } from '../reports.js';
import { useSection } from './use-section.js';

export default function SectionReportsPage() {
  const { t } = useTranslation();
  const { sectionId, crumbsBelow } = useSection();
  return (
    <Page title={t('forum.tab-reports')} crumbs={crumbsBelow} width="reading">
      <Reports boardId={sectionId} />
    </Page>
  );
}
