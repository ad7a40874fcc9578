import { Button, IconLogout } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../shell/use-sign-out.js';

/** The way back from a page that comes before everything else: somebody else's sign-in, or not now. */
export function SignOutInstead() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <div>
      <Button kind="ghost" icon={IconLogout} onClick={() => void signOut()}>
        {t('web.account.sign-out')}
      </Button>
    </div>
  );
}
