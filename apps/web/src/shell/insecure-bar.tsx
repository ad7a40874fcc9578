import { IconAlertTriangle } from '@sreda/ui';
import { useTranslation } from 'react-i18next';

/** Says that what is typed here travels unencrypted; a proxy with TLS or this very computer is nothing to warn of. */
export function InsecureBar() {
  const { t } = useTranslation();
  if (window.isSecureContext) return null;
  return (
    <div className="s-offline no-print" role="note">
      <IconAlertTriangle size="1.125rem" aria-hidden />
      {t('web.insecure.bar')}
    </div>
  );
}
