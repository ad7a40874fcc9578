import { Facts, fullName, Page, Section, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import ViewSettings from '../../shell/view-settings.js';
import { Children } from './children.js';
import { ChangePassword } from './change-password.js';
import { Seen } from './seen.js';
import { SecondStep } from './second-step.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';

export default function AccountPage() {
  const { t } = useTranslation();
  const session = useSession();
  const isStudent = session.roles.includes('student');
  return (
    <Page title={t('web.account.title')} width="reading">
      <Facts
        items={[
          [t('web.account.name'), fullName(session.person)],
          [t('web.sign-in.login'), session.account.login],
          [t('web.account.roles'), session.roles.map((r) => t([`web.roles.${r}`, r])).join(', ') || '—'],
        ]}
      />
      <Section title={t('web.view.title')}>
        <ViewSettings />
      </Section>
      <Section title={t('web.account.password')}>
        <ChangePassword />
      </Section>
      {!isStudent && <Children />}
      <Section title={t('web.account.sessions')}>
        <Sessions />
      </Section>
      {!isStudent && (
        <>
          <SecondStep />
          <Tokens />
        </>
      )}
      <Section title={t('web.account.seen')}>
        <Seen personId={session.person.id} />
      </Section>
    </Page>
  );
}
