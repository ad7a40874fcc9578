import { Tabs } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

export function EventTabs() {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t('events.title')}
      items={[
        { to: '/events', label: t('events.tab') },
        { to: '/events/certificates', label: t('events.tab-certificates') },
      ]}
    />
  );
}
