import { IconBell, withStrings } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const load = withStrings('notifications', () => import('./unread.js'));
/** What the person has come for is loaded first. */
const LATER_MS = 1_000;

/** The way to the notifications, with the number of those not read. */
export function Bell() {
  const { t } = useTranslation();
  const [Unread, setUnread] = useState<ComponentType>();
  useEffect(() => {
    // What cannot be fetched comes with the connection, and until then the page does without it.
    const fetchIt = (): void =>
      void load().then(
        ({ default: loaded }) => setUnread(() => loaded),
        () => undefined,
      );
    const timer = setTimeout(fetchIt, LATER_MS);
    addEventListener('online', fetchIt);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', fetchIt);
    };
  }, []);
  return (
    <Link to="/notifications" className="s-button s-bell" data-kind="ghost" data-icon-only="" title={t('web.notifications.title')}>
      <IconBell size="1.25rem" stroke={1.75} aria-hidden />
      <span className="visually-hidden">{t('web.notifications.title')}</span>
      {Unread && <Unread />}
    </Link>
  );
}
