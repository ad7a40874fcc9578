import { IconLogout, IconUser, Page, Row, RowList, Button } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../shell/places.js';
import { useSignOut } from '../shell/use-sign-out.js';

/** What the bar of a phone has no room for. */
export default function MorePage() {
  const { t } = useTranslation();
  const places = usePlaces();
  const signOut = useSignOut();
  return (
    <Page title={t('web.nav.more')}>
      <RowList>
        {places.slice(4).map(({ to, label, icon }) => (
          <Row key={to} to={to} icon={icon} title={t(label)} />
        ))}
        <Row to="/account" icon={IconUser} title={t('web.account.title')} />
      </RowList>
      <div>
        <Button icon={IconLogout} onClick={() => void signOut()}>
          {t('web.account.sign-out')}
        </Button>
      </div>
    </Page>
  );
}
