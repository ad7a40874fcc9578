import { IconCloudOff } from '@sreda/ui';
import { useTranslation } from 'react-i18next';
import { useConnected } from './connection.js';

/** Says quietly that the server cannot be reached; what is on the screen stays. */
export function OfflineBar() {
  const { t } = useTranslation();
  const connected = useConnected();
  return (
    <div role="status" className="no-print">
      {!connected && (
        <div className="s-offline">
          <IconCloudOff size="1.125rem" aria-hidden />
          {t('web.offline.bar')}
        </div>
      )}
    </div>
  );
}
