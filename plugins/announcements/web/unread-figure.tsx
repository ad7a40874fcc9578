import { Figure } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useUnread } from './use-unread.js';

/** Beside the figures of a school: what its head has been asked to read. */
export default function UnreadFigure() {
  const { t } = useTranslation();
  const { data } = useUnread();
  if (!data || data.items.length === 0) return null;
  return (
    <Figure
      to={data.items.length === 1 ? `/announcements/${data.items[0]?.id}` : '/announcements'}
      value={`${data.items.length}${data.next === null ? '' : '+'}`}
      label={t('announcements.to-read')}
    />
  );
}
