import { $api, type AnnouncementPlace, type Crumb } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Where the person may send announcements; none until it is known. */
export const usePlaces = (): readonly AnnouncementPlace[] => $api.useQuery('get', '/announcements/places').data?.items ?? [];

/** What came and what was sent are two pages to those who may send. */
export function useTabs(maySend: boolean): readonly Crumb[] {
  const { t } = useTranslation();
  return maySend
    ? [
        { to: '/announcements', label: t('announcements.mine') },
        { to: '/announcements/sent', label: t('announcements.sent') },
      ]
    : [];
}
