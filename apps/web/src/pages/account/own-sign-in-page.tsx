import { Section, useSession } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { AccountFrame } from './account-frame.js';
import { ChangePassword } from './change-password.js';
import { SecondStep } from './second-step.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';

/** How I sign in, and where I am signed in. */
export default function OwnSignInPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  return (
    <AccountFrame>
      <Section title={t('web.account.password')}>
        <ChangePassword />
      </Section>
      <Section title={t('web.account.sessions')}>
        <Sessions />
      </Section>
      {!roles.includes('student') && (
        <>
          <SecondStep />
          <Tokens />
        </>
      )}
    </AccountFrame>
  );
}
