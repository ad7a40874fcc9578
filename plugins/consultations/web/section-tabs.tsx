import { Tabs, useCan } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The pages of consultations beside each other; those of who leads only to them. */
export function SectionTabs() {
  const { t } = useTranslation();
  const leads = useCan()('consultations:lead');
  const pages = ['', '/published', ...(leads ? ['/regulation', '/figures'] : [])];
  return (
    <Tabs
      label={t('consultations.title')}
      items={pages.map((page) => ({ to: `/consultations${page}`, label: t(`consultations.tab${page.replace('/', '-')}`) }))}
    />
  );
}
