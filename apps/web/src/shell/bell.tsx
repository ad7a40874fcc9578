import { IconBell, withStrings } from '@sreda/ui';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const Unread = lazy(withStrings('notifications', () => import('./unread.js')));
/** What the person has come for is loaded first. */
const LATER_MS = 1_000;

/** The way to the notifications, with the number of those not read. */
export function Bell() {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Link to="/notifications" className="s-button s-bell" data-kind="ghost" data-icon-only="" title={t('web.notifications.title')}>
      <IconBell size="1.25rem" stroke={1.75} aria-hidden />
      <span className="visually-hidden">{t('web.notifications.title')}</span>
      {later && (
        <Suspense>
          <Unread />
        </Suspense>
      )}
    </Link>
  );
}
