import { Facts, fullName, Section, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import ViewSettings from '../../shell/view-settings.js';
import { AccountFrame } from './account-frame.js';
import { Children } from './children.js';

/** Who I am here, how pages look for me, and my children. */
export default function AccountPage() {
  const { t } = useTranslation();
  const { person, account, roles } = useSession();
  return (
    <AccountFrame>
      <Facts
        items={[
          [t('web.account.name'), fullName(person)],
          [t('web.sign-in.login'), account.login],
          [t('web.account.roles'), roles.map((r) => t([`web.roles.${r}`, r])).join(', ') || '—'],
        ]}
      />
      <Section title={t('web.view.title')}>
        <ViewSettings />
      </Section>
      {!roles.includes('student') && <Children />}
    </AccountFrame>
  );
}
