import { Page, Tabs } from '@sreda/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Around the pages of the own account. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('web.account.title')} width="reading">
      <Tabs
        label={t('web.account.title')}
        items={[
          { to: '/account', label: t('web.account.tab-view') },
          { to: '/account/notifications', label: t('web.account.tab-notifications') },
          { to: '/account/sign-in', label: t('web.account.tab-sign-in') },
          { to: '/account/data', label: t('web.account.tab-data') },
        ]}
      />
      {children}
    </Page>
  );
}
