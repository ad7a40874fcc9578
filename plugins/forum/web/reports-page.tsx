import { Page, Tabs } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { Reports } from './reports.js';
import { useForum } from './use-forum.js';

export default function ReportsPage() {
  const { t } = useTranslation();
  const { activityId, forum, crumbs, tabs } = useForum();
  return (
    <Page title={forum.data?.name ?? ''} crumbs={crumbs} width="reading">
      {tabs.length > 0 && <Tabs label={t('forum.activity')} items={tabs} />}
      <Reports boardId={activityId} />
    </Page>
  );
}
