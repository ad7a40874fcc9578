import { Tabs, useCan } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** The pages of materials beside each other. */
export function NetworkTabs() {
  const { t } = useTranslation();
  const publishes = useCan()('network:publish');
  const pages = ['', '/copies', ...(publishes ? ['/own'] : []), '/offers'];
  return (
    <Tabs
      label={t('network.title')}
      items={pages.map((page) => ({ to: `/network${page}`, label: t(`network.tab${page.replace('/', '-')}`) }))}
    />
  );
}
