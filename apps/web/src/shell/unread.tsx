import { useTranslation } from 'react-i18next';
import { useUnread } from './notification-stream.js';

/** The server counts no further. */
const MOST = 100;

/** The number at the bell. */
export default function Unread() {
  const { t } = useTranslation();
  const count = useUnread();
  if (count === 0) return null;
  return (
    <>
      <span className="s-bell-count" aria-hidden>
        {count < MOST ? count : `${MOST - 1}+`}
      </span>
      <span className="visually-hidden">{t('web.notifications.unread', { count })}</span>
    </>
  );
}
